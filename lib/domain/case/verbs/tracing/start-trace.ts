import { z } from "zod";
import { parcel } from "../../input";
import { verb } from "../../verb";

/**
 * `Pilih Solusi` → `Tokopedia Cek Proses Pengiriman` → courier and receipt number → `Simpan` → `Terima Solusi`: the
 * shop has its parcel looked for (S3j). It counts as its answer; talk goes on meanwhile.
 */
export const startTrace = verb({
  by: ["owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"], trace: ["none"] },
  changes: "terms",
  input: z.strictObject(parcel),
  gate: (c) => (c.kind === "not_received" ? null : { code: "wrong_status" }),
  then: (_c, input) => [{ type: "trace_started", of: "order", by: "seller", parcel: input }],
});
