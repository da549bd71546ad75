import type { GeneratedFile } from "./generated-file.ts";
import { indexText } from "./reference/index-text.ts";
import { pagesOf } from "./reference/pages.ts";
import { pageText } from "./reference/page-text.ts";
import { placesOf } from "./reference/places.ts";
import { readSources } from "./reference/sources.ts";

/** The folder that holds the reference, and nothing else. */
export const REFERENCE = "docs/reference";

/** The pages of docs/reference: one for each noun, from the types of the language and their docstrings. */
export function generateReference(): readonly GeneratedFile[] {
  const pages = pagesOf(readSources());
  const places = placesOf(pages);
  const files = pages.map((page) => ({ path: `${REFERENCE}/${page.path}`, text: pageText(page, places) }));
  return [{ path: `${REFERENCE}/README.md`, text: indexText(pages) }, ...files];
}
