import { z } from "zod";
import { type Rupiah, rupiah } from "../money";
import type { Solution } from "./case";
import { GOODS_REMEDIES } from "./goods";

/** Pieces that inputs are made of. Messages are codes; the sentences are in `lib/copy`. */
export const explanation = z.string().trim().min(10).max(2000);
export const words = z.string().trim().min(1).max(2000);
export const evidenceIds = z.array(z.uuid()).max(10).default([]);

export const amount = z
  .number()
  .int()
  .min(0)
  .max(1_000_000_000)
  .transform((n): Rupiah => rupiah(n));

/** Other articles than the lines' own, by the shop's number for them. */
export const wanted = z
  .array(z.strictObject({ orderLineId: z.uuid(), sku: z.string().trim().min(1).max(80) }))
  .max(50);

export const solution: z.ZodType<Solution> = z.strictObject({
  remedy: z.enum(GOODS_REMEDIES).exactOptional(),
  articles: wanted.exactOptional(),
  lines: z.array(z.strictObject({ orderLineId: z.uuid(), rupiah: amount })).max(50),
  shipping: amount,
});

export const nothing = z.strictObject({});

/** A parcel as people type or scan it. Couriers print letters, digits and a few signs; the case does not matter. */
export const parcel = {
  courier: z.string().trim().min(2).max(40),
  resi: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9/-]{5,39}$/),
};
