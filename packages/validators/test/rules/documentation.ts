import { readdirSync, readFileSync } from "node:fs";
import type { Document, Suppression } from "../../src/document.ts";
import { REGION_NAME } from "../../src/facts/regions.ts";
import { isDocumentKind } from "../../src/kinds/index.ts";
import { besideOthers } from "./beside-others.ts";

const ROOT = new URL("../../docs/rules/", import.meta.url);

/** One page of `docs/rules`, taken apart at its headings. */
export interface Page {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly severity: string;
  readonly headings: readonly string[];
  readonly sections: ReadonlyMap<string, string>;
}

/** Every page below `docs/rules`, sorted by code. */
export function pages(): readonly Page[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  return files.toSorted().map((file) => pageOf(file.slice(0, -".md".length)));
}

/** The page of a code. */
export function pageOf(code: string): Page {
  return page(code, readFileSync(new URL(`${code}.md`, ROOT), "utf8"));
}

function page(code: string, markdown: string): Page {
  const [intro = "", ...parts] = markdown.split(/^## /m);
  const [title = "", summary = "", severity = ""] = intro.trim().split("\n\n");
  const sections = parts.map((part): [string, string] => {
    const [heading = "", ...body] = part.split("\n");
    return [heading, body.join("\n").trim()];
  });
  return {
    code,
    title,
    summary,
    severity,
    headings: sections.map(([heading]) => heading),
    sections: new Map(sections),
  };
}

/**
 * The documents in the code blocks of a section: `json` is a task definition, ```` ```json us-east-1 ```` one that is deployed
 * there, ```` ```json service ```` a service, ```` ```json beside ```` one and what stands beside it, ```` ```json suppressions ```` the settings in which somebody accepts findings of a task with one warning and one error.
 */
export function examples({ code, sections }: Page, section: "Incorrect" | "Correct"): readonly Document[] {
  const blocks = (sections.get(section) ?? "").matchAll(/^```json ?([\w-]*)\n(.*?)^```$/gms);
  return Array.from(blocks, ([, kind = "", json = ""]) => {
    const value: unknown = JSON.parse(json, lengthened);
    if (REGION_NAME.test(kind)) return { kind: "taskDefinition", name: code, value, region: kind };
    if (kind === "beside") return besideOthers(code, value);
    return kind === "suppressions" ? suppressed(code, value) : { kind: kindOf(kind), name: code, value };
  });
}

/** The document that the pages of suppressions speak of: its image has no tag, and its family is no name. */
function suppressed(name: string, settings: unknown): Document {
  const container = { name: "web", image: "public.ecr.aws/nginx/nginx", memory: 512 };
  const value = { family: name === "suppression/error" ? "shop.api" : "shop-api", containerDefinitions: [container] };
  return { kind: "taskDefinition", name, value, suppressions: suppressionsOf(settings) };
}

function suppressionsOf(settings: unknown): readonly Suppression[] {
  if (typeof settings !== "object" || settings === null || !("suppressions" in settings)) return [];
  return Array.isArray(settings.suppressions) ? settings.suppressions.filter(isSuppression) : [];
}

function isSuppression(value: unknown): value is Suppression {
  return typeof value === "object" && value !== null && "code" in value && "reason" in value;
}

/** Writes out a text that a page abridges: `"x… (60000 characters)"`. */
function lengthened(_: string, value: unknown): unknown {
  const length = typeof value === "string" ? /… \((\d+) characters\)$/.exec(value)?.[1] : undefined;
  return length === undefined ? value : "x".repeat(Number(length));
}

function kindOf(word: string): Document["kind"] {
  if (word === "") return "taskDefinition";
  if (!isDocumentKind(word)) throw new Error(`No document is called ${word}.`);
  return word;
}
