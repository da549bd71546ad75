import { type JSDoc, Node, SyntaxKind } from "ts-morph";
import { entriesByCode } from "../generate-pages.ts";

/** What a docstring says, as Markdown. */
export interface Docs {
  /** Its first sentence. */
  readonly summary: string;
  /** Its other sentences, in paragraphs. */
  readonly rest: readonly string[];
  readonly default: string | undefined;
  readonly examples: readonly string[];
  readonly see: readonly string[];
  /** What is said of each argument, by its name. */
  readonly params: ReadonlyMap<string, string>;
}

const read = new WeakMap<Node, Docs>();

/** The docstring above a declaration. */
export function docsOf(node: Node): Docs {
  const docs = read.get(node) ?? readDocs(node);
  read.set(node, docs);
  return docs;
}

function readDocs(node: Node): Docs {
  const doc = Node.isJSDocable(node) ? node.getJsDocs().at(-1) : node.getFirstChildByKind(SyntaxKind.JSDoc);
  const [first = "", ...others] = (doc?.getDescription().trim() ?? "").split(/\n\s*\n/).map(oneLine);
  const [summary, rest] = firstSentence(first);
  const params = tagsOf(doc, "param").map((text) => /^(\w+) +([^]*)$/.exec(oneLine(text)));
  return {
    summary,
    rest: [rest, ...others].filter((text) => text !== ""),
    default: tagsOf(doc, "default").map(valueOrWords)[0],
    examples: tagsOf(doc, "example"),
    see: tagsOf(doc, "see"),
    params: new Map(params.flatMap((found) => (found === null ? [] : [[found[1] ?? "", found[2] ?? ""]]))),
  };
}

function tagsOf(doc: JSDoc | undefined, name: string): readonly string[] {
  const tags = doc?.getTags().filter((tag) => tag.getTagName() === name) ?? [];
  return tags.map((tag) => textOf(tag.getText(), name));
}

/** A tag without its name and the asterisks of the comment: where code begins a line, its indentation stays. */
function textOf(tag: string, name: string): string {
  const lines = tag.slice(name.length + 1).split("\n");
  return lines
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*\*\/? ?/, "")))
    .join("\n")
    .trim();
}

function oneLine(text: string): string {
  return linked(text.replaceAll(/\s+/g, " ").replaceAll(ABOUT_TYPES, "").trim());
}

/** What a docstring says of type parameters is nobody's who writes a config. */
const ABOUT_TYPES = /(?<=^|\. )[^.]*\btype parameters?\b[^.]*\.( |$)/g;

/** Codes lead to their pages; what is of the language's own is code. */
function linked(text: string): string {
  return text.replaceAll(/\{@link (\w+)\}/g, "`$1`").replaceAll(/`([a-z]+\/[a-z\d-]+)`/g, (whole, code: string) => {
    const entry = entriesByCode().get(code);
    return entry === undefined ? whole : `[\`${code}\`](../../${entry.path})`;
  });
}

function firstSentence(text: string): readonly [string, string] {
  const [first = ""] = /^.*?[.!?](?= [A-Z`"(]|$)/.exec(text) ?? [text];
  return [first, text.slice(first.length).trim()];
}

const VALUE = /^(-?[\d.]+|true|false|"[^"]*"|\{[^]*\}|\[[^]*\]|[\w.]+\([^)]*\))$/;

function valueOrWords(text: string): string {
  return VALUE.test(text) ? `\`${text.replaceAll(/\s+/g, " ")}\`` : oneLine(text);
}

/** The codes that a text leads to, sorted. */
export function codesOf(text: string): readonly string[] {
  const found = Array.from(text.matchAll(/\[`([a-z]+\/[a-z\d-]+)`\]/g), ([, code = ""]) => code);
  return [...new Set(found)].toSorted();
}
