import { z } from "zod";
import { type Rupiah, rupiah } from "../money";
import type { Solution } from "./case";

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

export const solution: z.ZodType<Solution> = z.strictObject({
  lines: z.array(z.strictObject({ orderLineId: z.uuid(), rupiah: amount })).max(50),
  shipping: amount,
});

export const nothing = z.strictObject({});
