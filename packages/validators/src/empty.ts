/** True for what says nothing, as programs that register a file judge it: they drop it first. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isEmpty);
  return value === undefined || value === null || value === "";
}
