import type { Document, Path } from "@ecs-dsl/validators";
import type { LoweredDocument, OriginEntry, Source } from "./assembly.ts";

/** Where the user wrote what stands at `at` in a document; undefined where nothing of it was written. */
export function sourceAt(document: Document, at: Path): Source | undefined {
  const entry = entryAt(document, at);
  if (entry === undefined || entry.isWhole === true) return entry?.source;
  return { ...entry.source, path: [...entry.source.path, ...at.slice(entry.at.length)] };
}

/** The origin in the document that says most about `at`. */
export function entryAt(document: Document, at: Path): OriginEntry | undefined {
  return isLowered(document) ? entryIn(document.origins, at) : undefined;
}

/** The origin that says most about `at`: the longest one, the later of two. */
export function entryIn(origins: readonly OriginEntry[], at: Path): OriginEntry | undefined {
  let best: OriginEntry | undefined;
  for (const entry of origins) {
    if (isPrefix(entry.at, at) && entry.at.length >= (best?.at.length ?? 0)) best = entry;
  }
  return best;
}

function isLowered(document: Document): document is LoweredDocument {
  return "origins" in document;
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}
