import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { INGEST_COPY } from "@/lib/copy/import";
import { isStorable } from "@/lib/engine/storable";
import type { Ingested } from "./all-or-nothing";
import { ingestOrders } from "./ingest-orders";
import { ingestPayments } from "./ingest-payments";
import { ingestShipments } from "./ingest-shipments";
import { faultOfSignature } from "./ingest-signature";
import { ingestStock } from "./ingest-stock";
import {
  type ChargePayload,
  type Parsed,
  type PayloadRefusal,
  parseCharge,
  parseOrders,
  parsePayments,
  parseRefund,
  parseShipments,
  parseStock,
  type RefundPayload,
} from "./order-payload";
import { marketplaceByCode } from "./shop-lookup";

const MAX_BODY_BYTES = 1024 * 1024;

/** The stages every signed message goes through, then `take`, which parses and writes. */
async function receiveSigned(
  db: Db,
  request: Request,
  take: (marketplaceId: string, input: unknown) => Promise<Response>,
): Promise<Response> {
  const code = request.headers.get("x-tuntas-marketplace");
  const timestamp = request.headers.get("x-tuntas-timestamp");
  const signature = request.headers.get("x-tuntas-signature");
  if (!code || !timestamp || !signature) return refuse(401, "unsigned", INGEST_COPY.unsigned);
  const body = await readAtMost(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, "too_large", INGEST_COPY.tooLarge);

  const marketplace = await marketplaceByCode(db, code);
  if (!marketplace) return refuse(401, "unsigned", INGEST_COPY.unsigned);
  const fault = faultOfSignature(marketplace.ingestKey, { timestamp, signature, body }, await appNow(db));
  if (fault) return refuse(401, fault, INGEST_COPY[fault]);

  const input = parseJson(body);
  if (!input.ok) return refuse(422, "not_json", INGEST_COPY.notJson);
  return take(marketplace.id, input.value);
}

/** `POST /api/ingest/orders`. */
export function receiveOrders(db: Db, request: Request): Promise<Response> {
  return receiveSigned(db, request, (marketplaceId, input) =>
    ingest("orders", parseOrders(input), ({ orders }) => ingestOrders(db, marketplaceId, orders)),
  );
}

/** `POST /api/ingest/payments`. */
export function receivePayments(db: Db, request: Request): Promise<Response> {
  return receiveSigned(db, request, (marketplaceId, input) =>
    ingest("payments", parsePayments(input), ({ payments }) => ingestPayments(db, marketplaceId, payments)),
  );
}

/** `POST /api/ingest/shipments`. */
export function receiveShipments(db: Db, request: Request): Promise<Response> {
  return receiveSigned(db, request, (marketplaceId, input) =>
    ingest("shipments", parseShipments(input), ({ shipments }) =>
      ingestShipments(db, marketplaceId, shipments),
    ),
  );
}

/** `POST /api/ingest/stock`. */
export function receiveStock(db: Db, request: Request): Promise<Response> {
  return receiveSigned(db, request, (marketplaceId, input) =>
    ingest("stock", parseStock(input), ({ stock }) => ingestStock(db, marketplaceId, stock)),
  );
}

/**
 * `POST /api/ingest/refunds`: how a refund ended.
 * @param report writes it down; false when this marketplace has no refund of that key
 */
export function receiveRefund(
  db: Db,
  request: Request,
  report: (db: Db, refund: RefundPayload & { marketplaceId: string }) => Promise<boolean>,
): Promise<Response> {
  return receiveReport(db, request, parseRefund, INGEST_COPY.unknownRefund, report);
}

/**
 * `POST /api/ingest/charges`: what became of a difference that a buyer was to pay.
 * @param report writes it down; false when this marketplace has no charge of that key
 */
export function receiveCharge(
  db: Db,
  request: Request,
  report: (db: Db, charge: ChargePayload & { marketplaceId: string }) => Promise<boolean>,
): Promise<Response> {
  return receiveReport(db, request, parseCharge, INGEST_COPY.unknownCharge, report);
}

/** One result of the payments gateway, for something that it was asked for under a key. */
function receiveReport<T>(
  db: Db,
  request: Request,
  parse: (input: unknown) => Parsed<T>,
  unknown: string,
  report: (db: Db, result: T & { marketplaceId: string }) => Promise<boolean>,
): Promise<Response> {
  return receiveSigned(db, request, async (marketplaceId, input) => {
    const parsed = parse(input);
    if (!parsed.ok) return refuseFields(parsed.refusals);
    if (!isStorable(parsed.value)) return refuse(422, "not_json", INGEST_COPY.notJson);
    if (!(await report(db, { ...parsed.value, marketplaceId })))
      return refuseFields([{ path: "key", message: unknown }]);
    return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
  });
}

/** 422 with every fault and its path; nothing of the message was kept. */
function refuseFields(refusals: readonly PayloadRefusal[]): Response {
  return refuse(422, "refused", INGEST_COPY.refused, refusals);
}

async function ingest<T>(
  list: string,
  parsed: Parsed<T>,
  write: (value: T) => Promise<Ingested>,
): Promise<Response> {
  if (!parsed.ok) return refuseFields(parsed.refusals);
  if (!isStorable(parsed.value)) return refuse(422, "not_json", INGEST_COPY.notJson);
  const result = await write(parsed.value);
  if (!result.ok) {
    return refuseFields(result.refusals.map(({ path, message }) => ({ path: `${list}.${path}`, message })));
  }
  const { created, updated, unchanged } = result;
  return Response.json({ created, updated, unchanged }, { headers: { "cache-control": "no-store" } });
}

function refuse(
  status: 401 | 413 | 422,
  code: string,
  message: string,
  errors: readonly PayloadRefusal[] = [],
): Response {
  return Response.json({ code, message, errors }, { status, headers: { "cache-control": "no-store" } });
}

/** The body's bytes, or null once they exceed the limit: what a header says about the length is not believed. */
async function readAtMost(request: Request, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return new Uint8Array();
  for await (const piece of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parseJson(body: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
  } catch {
    return { ok: false };
  }
}

async function appNow(db: Db): Promise<Date> {
  const [row] = await db.execute<{ ms: string }>(sql`select extract(epoch from app_now()) * 1000 as ms`);
  return new Date(Number(row?.ms));
}
