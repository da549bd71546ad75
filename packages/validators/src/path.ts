/** Where a value sits inside a document: property names and list indexes from the root. */
export type Path = readonly (string | number)[];

/** `["containerDefinitions", 0, "image"]` → `containerDefinitions[0].image`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[\w$-]+$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
