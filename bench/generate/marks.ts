/**
 * What a story says in place of what differs from case to case. Each is a value that its type allows, so that
 * the rule book can fold a story into a case, and occurs nowhere else, so that SQL can put the real one there.
 */
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const day = (n: number) => `2001-01-${String(n).padStart(2, "0")}T00:00:00.000Z`;

export const MOST_STEPS = 6;

export const MARKS = {
  line: id(1),
  buyerUser: id(2),
  ownerUser: id(3),
  mediatorUser: id(4),
  texts: [id(5), id(6)],
  evidence: [id(7), id(8)],
  amount: 900_000_001,
  half: 900_000_002,
  /** When the step happened. */
  at: Array.from({ length: MOST_STEPS }, (_, i) => day(i + 1)),
} as const;

/** The marks as arguments of Postgres' `format`, in the order of `bench.fill`. */
const ORDER: readonly string[] = [
  MARKS.line,
  MARKS.buyerUser,
  MARKS.ownerUser,
  MARKS.mediatorUser,
  ...MARKS.texts,
  ...MARKS.evidence,
  String(MARKS.amount),
  String(MARKS.half),
  ...MARKS.at,
];

/** A text with marks as a template that `bench.fill` completes. */
export function asTemplate(text: string): string {
  return ORDER.reduce((made, mark, i) => made.replaceAll(mark, `%${i + 1}$s`), text.replaceAll("%", "%%"));
}
