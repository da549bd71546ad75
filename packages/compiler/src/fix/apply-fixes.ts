import { formatPath, SHAPES, type DocumentEdit, type Fix, type Path } from "@ecs-dsl/validators";
import { shapeAt, toCloudFormation } from "../cloudformation/spelling.ts";
import { valueAt, type SourceDocument, type SourceFile, type WrittenAt } from "../read/source-document.ts";
import { jsonEditor } from "../formats/json/json-editor.ts";
import { TakenPlaces } from "./taken-places.ts";
import { changeBetween, TextChanges } from "./text-change.ts";
import type { TextEditor } from "../formats/text-editor.ts";

/** A fix and the document it is about. */
export interface DocumentFix {
  readonly document: SourceDocument;
  readonly fix: Fix;
}

export interface Fixed {
  readonly text: string;
  readonly applied: readonly Fix[];
}

/**
 * Applies the fixes that do not touch each other's places; what is left over is for another round. Each is made to the
 * text as it was, so that the text is parsed once for all of them.
 */
export function applyFixes(source: SourceFile, fixes: readonly DocumentFix[], editor: TextEditor): Fixed {
  const taken = new TakenPlaces();
  const changes = new TextChanges();
  const applied: Fix[] = [];
  for (const documentFix of fixes) {
    const places = placesOf(documentFix);
    if (places.some((place) => taken.has(place))) continue;
    const edited = applyFix({ text: source.text, inner: new Map() }, source, documentFix, editor);
    const change = edited === undefined ? undefined : changeBetween(source.text, edited.text);
    if (change === undefined || !changes.add(change)) continue;
    for (const place of places) taken.add(place);
    applied.push(documentFix.fix);
  }
  return { text: changes.applyTo(source.text), applied };
}

/** The file's text, and the texts inside its strings as edits have left them. */
interface Draft {
  readonly text: string;
  readonly inner: ReadonlyMap<string, string>;
}

/** Places in the file; a change to a list's items counts as one to the whole list, whose indexes move. */
function placesOf({ document, fix }: DocumentFix): readonly Path[] {
  return fix.edits.map((edit) => {
    const { path, inside = [] } = document.writtenAt(edit.at);
    const place = [...path, ...inside];
    return edit.op === "remove" && typeof place.at(-1) === "number" ? place.slice(0, -1) : place;
  });
}

function overlap(one: Path, other: Path): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((step, index) => step === long[index]);
}

function applyFix(
  draft: Draft,
  source: SourceFile,
  { document, fix }: DocumentFix,
  editor: TextEditor,
): Draft | undefined {
  const renamed = renameOf(fix, document);
  if (renamed !== undefined) {
    const text = renamed.isWrapped ? editor.wrap(draft.text, renamed.path) : draft.text;
    return withText(draft, text === undefined ? undefined : editor.rename(text, renamed.path, renamed.name));
  }
  let edited: Draft | undefined = draft;
  for (const edit of inOrder(fix.edits)) {
    if (edited !== undefined) edited = applyEdit(edited, source, document, edit, editor);
  }
  return edited;
}

function withText(draft: Draft, text: string | undefined): Draft | undefined {
  return text === undefined ? undefined : { ...draft, text };
}

/** Places are meant as they were before the fix: what is set is set first, then later items go before earlier ones. */
function inOrder(edits: readonly DocumentEdit[]): readonly DocumentEdit[] {
  const removals = edits
    .filter(({ op }) => op === "remove")
    .toSorted((left, right) => lastIndex(right) - lastIndex(left));
  return [...edits.filter(({ op }) => op === "set"), ...removals];
}

function lastIndex({ at }: DocumentEdit): number {
  const last = at.at(-1);
  return typeof last === "number" ? last : -1;
}

interface Renaming {
  readonly path: Path;
  readonly name: string;
  /** True where the value becomes the one item of a list. */
  readonly isWrapped: boolean;
}

/** A property removed and set under another name keeps its place when only its name changes, or its value is put into an array. */
function renameOf({ edits }: Fix, document: SourceDocument): Renaming | undefined {
  const [removal, addition] = edits.toSorted((left, right) => (left.op < right.op ? -1 : 1));
  if (edits.length !== 2 || removal?.op !== "remove" || addition?.op !== "set") return undefined;
  const from = document.writtenAt(removal.at);
  const to = document.writtenAt(addition.at);
  const name = to.path.at(-1);
  const isBeside = from.path.length === to.path.length && overlap(from.path.slice(0, -1), to.path.slice(0, -1));
  if (!isBeside || typeof name !== "string" || from.inside !== undefined) return undefined;
  const [value, after] = [valueAt(document.value, removal.at), JSON.stringify(addition.value)];
  const isWrapped = after === JSON.stringify([value]);
  return isWrapped || after === JSON.stringify(value) ? { path: from.path, name, isWrapped } : undefined;
}

function applyEdit(
  draft: Draft,
  source: SourceFile,
  document: SourceDocument,
  edit: DocumentEdit,
  editor: TextEditor,
): Draft | undefined {
  const { path, inside } = document.writtenAt(edit.at);
  if (inside !== undefined) return applyInside(draft, source, { path, inside }, edit, editor);
  if (edit.op === "remove") return withText(draft, editor.remove(draft.text, path));
  return withText(draft, editor.set(draft.text, path, spelled(source, document, edit)));
}

/** The policy's text is itself JSON: it is edited as such, and then written back as the string it is in. */
function applyInside(
  { text, inner }: Draft,
  source: SourceFile,
  { path, inside = [] }: WrittenAt,
  edit: DocumentEdit,
  editor: TextEditor,
): Draft | undefined {
  const key = formatPath(path);
  const policy = inner.get(key) ?? valueAt(source.parsed.value, path);
  if (typeof policy !== "string") return undefined;
  const edited = edit.op === "remove" ? jsonEditor.remove(policy, inside) : jsonEditor.set(policy, inside, edit.value);
  const outer = edited === undefined ? undefined : editor.setText(text, path, edited);
  return edited === undefined || outer === undefined
    ? undefined
    : { text: outer, inner: new Map([...inner, [key, edited]]) };
}

/** The value in the file's spelling: CloudFormation's names, and a number where a number stands for a text. */
export function spelled(
  source: SourceFile,
  document: SourceDocument,
  edit: DocumentEdit & { readonly op: "set" },
): unknown {
  if (document.spelling !== "cloudFormation") return edit.value;
  const shape = shapeAt(document.kind, edit.at) ?? SHAPES[document.kind];
  const value = toCloudFormation(shape, edit.value);
  const old = valueAt(source.parsed.value, document.writtenAt(edit.at).path);
  return typeof old === "number" && typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
