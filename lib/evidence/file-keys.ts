/** Under which keys the bytes of an evidence id lie; derived, so that leftovers can be found without a row. */
export function fileKeys(id: string) {
  return { original: `${id}.original`, display: `${id}.display.webp`, thumb: `${id}.thumb.webp` } as const;
}
