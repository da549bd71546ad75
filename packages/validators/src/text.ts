import type { DocumentKind } from "./documents/index.ts";
import { formatPath, type Path } from "./path.ts";

/** A property that a sentence names. */
export interface PropertyName {
  /** Path of the property: in a rule from the rule's subject, in a finding from the root of its document. */
  readonly property: Path;
  /** How many steps at the end of the path the sentence shows. */
  readonly shows: number;
  /** True for a path that counts from the document's root wherever it stands. */
  readonly isOfDocument?: true;
  /** The kind of the document beside this one that has it, from whose root the path counts. */
  readonly beside?: DocumentKind;
}

/** Whoever spells properties so: `the API`, `CloudFormation`. */
export interface SpellerName {
  readonly speller: true;
}

export type TextPart = string | PropertyName | SpellerName;

/** Words that are not made yet: each reader is shown properties in the spelling of the own file. */
export type Text = string | readonly TextPart[];

/** How a kind of file spells the properties of a document. */
export interface Speller {
  /** Who spells them so, as a sentence says it. */
  readonly name: string;
  /** The path of a property, as the file writes it, of a document of the kind beside it; at least as many steps as are shown. */
  readonly pathOf: (property: Path, beside?: DocumentKind) => Path;
}

/** The API's own names, which documents have. */
export const API_SPELLER: Speller = { name: "the API", pathOf: (property) => property };

/** The words for a reader. */
export function spelt(text: Text, speller: Speller): string {
  return typeof text === "string" ? text : text.map((part) => speltPart(part, speller)).join("");
}

function speltPart(part: TextPart, speller: Speller): string {
  if (typeof part === "string") return part;
  if ("speller" in part) return speller.name;
  return formatPath(speller.pathOf(part.property, part.beside).slice(-part.shows));
}

/** The property at a path from the rule's subject, named by its last step unless more are to be shown. */
export function property(at: Path | string, shows = 1): PropertyName {
  return { property: typeof at === "string" ? at.split(".") : at, shows };
}

/** The property at a path from the document's root, for a rule whose subject is a part of the document. */
export function documentProperty(at: string): PropertyName {
  return { ...property(at), isOfDocument: true };
}

/** The property at a path from the root of the task definition that the rule's subject runs. */
export function taskProperty(at: string): PropertyName {
  return { ...property(at), beside: "taskDefinition" };
}

/** The property at a path from the root of the cluster that the rule's subject is in. */
export function clusterProperty(at: string): PropertyName {
  return { ...property(at), beside: "cluster" };
}

/** Stands for whoever spells the properties of the reader's file. */
export const SPELLER: SpellerName = { speller: true };

type Said = string | number | PropertyName | SpellerName | readonly TextPart[];

/** A sentence; properties in it are shown in backticks, but for those in an array: `${[property("cpu")]}`. */
export function say(words: TemplateStringsArray, ...values: readonly Said[]): Text {
  return textOf(words, values, "`");
}

/** The title of a fix; properties in it are shown without quotes. */
export function title(words: TemplateStringsArray, ...values: readonly Said[]): Text {
  return textOf(words, values, "");
}

function textOf(words: readonly string[], values: readonly Said[], quote: string): Text {
  const parts: TextPart[] = [];
  for (let index = 0; index < words.length; index++) {
    append(parts, words[index] ?? "");
    const value = values[index];
    if (value !== undefined) appendSaid(parts, value, quote);
  }
  return plain(parts);
}

function appendSaid(parts: TextPart[], value: Said, quote: string): void {
  if (typeof value === "string" || typeof value === "number") append(parts, String(value));
  else if ("speller" in value) append(parts, value);
  else if ("property" in value) for (const part of [quote, value, quote]) append(parts, part);
  else for (const part of value) append(parts, part);
}

/** Words that follow words become one part. */
function append(parts: TextPart[], part: TextPart): void {
  const last = parts.at(-1);
  if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
  else if (part !== "") parts.push(part);
}

/** Plain words where there is nothing to spell. */
function plain(parts: readonly TextPart[]): Text {
  const [first = "", ...more] = parts;
  return more.length === 0 && typeof first === "string" ? first : parts;
}

/** `["a", "b", "c"]` → `a, b and c`, of texts. */
export function listedTexts(texts: readonly Text[], conjunction: "and" | "or"): Text {
  const parts = texts.flatMap((text, index) => {
    const own = typeof text === "string" ? [text] : text;
    if (index === 0) return own;
    return [index === texts.length - 1 ? ` ${conjunction} ` : ", ", ...own];
  });
  const joint: TextPart[] = [];
  for (const part of parts) append(joint, part);
  return plain(joint);
}

/** The text with its properties counted from `root` on. */
export function placedText(text: Text, root: Path): Text {
  return typeof text === "string" ? text : text.map((part) => placedPart(part, root));
}

function placedPart(part: TextPart, root: Path): TextPart {
  if (typeof part === "string" || !("property" in part) || part.beside !== undefined) return part;
  return { property: part.isOfDocument === true ? part.property : [...root, ...part.property], shows: part.shows };
}
