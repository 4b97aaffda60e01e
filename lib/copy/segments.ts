/** A run of a sentence; what matters for the decision is `strong`. Screens draw it, notices and exports flatten it. */
export type Segment = { readonly text: string; readonly strong?: true };

export function strong(text: string): Segment {
  return { text, strong: true };
}

/** Tag of a template whose holes are words, strong runs or whole sentences: `` say`${strong("Anda")} membuka bukti` ``. */
export function say(
  fixed: TemplateStringsArray,
  ...holes: readonly (string | Segment | readonly Segment[])[]
): Segment[] {
  const joined: Segment[] = [];
  const add = (run: Segment) => {
    const last = joined.at(-1);
    if (run.text === "") return;
    // Neighbouring plain runs are one run, so that the same sentence always looks the same.
    if (last === undefined || last.strong || run.strong) joined.push(run);
    else joined[joined.length - 1] = { text: last.text + run.text };
  };
  fixed.forEach((text, n) => {
    add({ text });
    const hole = holes[n] ?? "";
    for (const run of typeof hole === "string" ? [{ text: hole }] : [hole].flat()) add(run);
  });
  return joined;
}

/** The sentence without its emphasis. */
export function plain(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join("");
}
