/** The index of the first text that stands earlier in the list, too; what is not a text is passed over. */
export function repeatIn(texts: readonly unknown[]): number | undefined {
  const seen = new Set<string>();
  const index = texts.findIndex((text) => {
    if (typeof text !== "string" || text === "") return false;
    const isRepeat = seen.has(text);
    seen.add(text);
    return isRepeat;
  });
  return index === -1 ? undefined : index;
}
