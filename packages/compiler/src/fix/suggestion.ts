import { type DocumentFinding, type Fix, spelt } from "@ecs-dsl/validators";
import { type SourceDocument, type SourceFile, spellerOf } from "../read/source-document.ts";
import { spelled } from "./apply-fixes.ts";

type Suggested = Pick<DocumentFinding, "suggestion">;

/** What a finding suggests, in the places and the spelling of the file; undefined where it cannot be written there as it stands. */
export function suggestionFor(
  source: SourceFile,
  document: SourceDocument,
  { suggestion }: Suggested,
): Fix | undefined {
  if (suggestion === undefined || source.parsed.isFilledIn === true) return undefined;
  const { edits, title } = suggestion;
  const places = edits.map(({ at }) => document.writtenAt(at));
  const isMade = edits.some(({ at }) => document.isMade?.(at) === true);
  if (isMade || places.some(({ inside }) => inside !== undefined)) return undefined;
  return {
    title: spelt(title, spellerOf(document)),
    edits: edits.map((edit) => {
      const at = document.writtenAt(edit.at).path;
      return edit.op === "remove" ? { ...edit, at } : { ...edit, at, value: spelled(source, document, edit) };
    }),
  };
}
