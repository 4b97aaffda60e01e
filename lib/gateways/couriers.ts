import { postToWorld } from "./world-post";

export type WatchedParcel = {
  /** Idempotency key: a parcel is watched once, however often it is asked for. */
  key: string;
  /** The marketplace's code: whose key signs the scans that come back to `/api/ingest/shipments`. */
  marketplace: string;
  /** The marketplace's own id of the shop. */
  shop: string;
  courier: string;
  resi: string;
};

/** Whoever tells where parcels are: the courier or a tracking service. */
export type CouriersGateway = {
  /** Asks for a parcel's scans. @throws when it is worth trying again. */
  watch: (parcel: WatchedParcel) => Promise<void>;
};

/** The couriers over HTTP: `POST {worldUrl}/parcels`. */
export function couriersOver(worldUrl: string): CouriersGateway {
  return {
    watch: async (parcel) => {
      await postToWorld(worldUrl, "/parcels", parcel.key, parcel);
    },
  };
}
