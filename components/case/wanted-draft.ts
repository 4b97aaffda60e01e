/** The other article that is wanted for a line, by its number; a line that is missing gets its own again. */
export type WantedDraft = Readonly<Record<string, string>>;

/** The wished-for articles as an input names them. */
export function wantedInput(value: WantedDraft | undefined, lineIds: readonly string[]) {
  return lineIds.flatMap((orderLineId) => {
    const sku = value?.[orderLineId];
    return sku === undefined ? [] : [{ orderLineId, sku }];
  });
}
