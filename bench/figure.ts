/** One measured figure. `ratio` is value to control (or control to value where `what` says so); null without a control. */
export type Figure = {
  readonly figure: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly control: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** @throws for an empty list: a figure nobody measured is no figure. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

const HEADERS = ["", "what", "value", "unit", "control", "ratio", "goal", "met"] as const;

/** The table people read; a missed figure is a line like any other. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((own) => [
    own.figure,
    own.what,
    String(own.value),
    own.unit,
    own.control === null ? "–" : String(own.control),
    own.ratio === null ? "–" : String(own.ratio),
    own.goal,
    own.met ? "yes" : "NO",
  ]);
  const widths = HEADERS.map((header, i) =>
    Math.max(header.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(HEADERS), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
