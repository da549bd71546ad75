import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { Document, DocumentContext, DocumentFinding } from "../../src/document.ts";
import { applyEdits } from "../../src/fix.ts";
import { formatPath } from "../../src/path.ts";
import type { Severity } from "../../src/severity.ts";
import { API_SPELLER } from "../../src/text.ts";
import { worded } from "../../src/worded.ts";
import { asked } from "./asked.ts";
import { strayProperties } from "./stray-properties.ts";
import { expectPage, severityOnPage } from "./expect-page.ts";

type Kind = Document["kind"];

/** A document that a rule reports, with the place of each finding and its words: message, then help. */
export interface Rejected {
  readonly document: unknown;
  /** As findings show it, `containerDefinitions[0].image`, where it is not the table's; a list where they are at several. */
  readonly at?: string | readonly string[];
  /** Where it is not the one that the rule's page tells. */
  readonly severity?: Severity;
  /** The severity in a file by itself, whose gaps a pipeline may fill, where it is another one there. */
  readonly alone?: Severity;
  readonly says: readonly string[];
  /** The document after the fix; left out where the rule offers none. */
  readonly fixed?: unknown;
  /** The document after what is suggested; left out where nothing is. */
  readonly suggested?: unknown;
  /** What the fix says that it does, where that is not how the help begins. */
  readonly title?: string;
}

export interface RuleTable {
  /** The place of every finding whose row names no other. */
  readonly at?: string;
  /** Of every row that says nothing else. */
  readonly alone?: Severity;
  readonly accepts: Readonly<Record<string, unknown>>;
  readonly rejects: Readonly<Record<string, Rejected>>;
  /** Documents in which what the rule looks at cannot be read. */
  readonly unknown: readonly unknown[];
}

/** Tests one rule by a table of documents; the rest of the catalogue is left out of account. */
export function describeRule(code: string, kind: Kind, table: RuleTable, context: DocumentContext = {}): void {
  const options = asked(code);
  const findings = (value: unknown, more: Partial<Document> = {}) =>
    check([{ kind, name: "example", value, ...context, ...more }], options).filter((finding) => finding.code === code);

  describe(`${code} of a ${kind}`, () => {
    it("is what its page says", () => {
      expectPage(code);
    });

    it.each(Object.entries(table.accepts))("accepts %s", (_, document) => {
      expect(findings(document)).toEqual([]);
    });

    it.each(Object.entries(table.rejects))("rejects %s", (_, { at = table.at, document, fixed, says, ...row }) => {
      const found = findings(document);
      expectPlaces(code, found, { ...row, at });
      const { alone = table.alone ?? row.severity } = row;
      expectPlaces(code, findings(document, { mayBeCompleted: true }), { at, severity: alone });
      expect(found.flatMap(wordsOf)).toEqual(says);
      expect(found.flatMap(strayProperties)).toEqual([]);
      expectTitles(found, row.title);
      const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
      expect(edits.length === 0 ? undefined : applyEdits(document, edits)).toEqual(fixed);
      const suggestions = found.flatMap(({ suggestion }) => suggestion?.edits ?? []);
      expect(suggestions.length === 0 ? undefined : applyEdits(document, suggestions)).toEqual(row.suggested);
      expect([fixed, row.suggested].filter((after) => after !== undefined).flatMap((after) => findings(after))).toEqual(
        [],
      );
    });

    it("stays silent where it cannot read", () => {
      expect(table.unknown.flatMap((document) => findings(document))).toEqual([]);
    });
  });
}

/** Holds findings against the places and the severity that a row tells. */
export function expectPlaces(
  code: string,
  found: readonly DocumentFinding[],
  { at, severity = severityOnPage(code) }: { readonly at: Rejected["at"]; readonly severity?: string | undefined },
): void {
  expect(found.map((finding) => formatPath(finding.at))).toEqual(typeof at === "string" ? found.map(() => at) : at);
  expect(found.map((finding) => finding.severity)).toEqual(found.map(() => severity));
}

/** Holds what fixes say that they do against a title, or against the help, which begins with it. */
export function expectTitles(found: readonly DocumentFinding[], title?: string): void {
  expect(found.flatMap(titlesOf)).toEqual(found.flatMap((finding) => title ?? beginningsOf(finding)));
}

function wordsOf(finding: DocumentFinding): readonly string[] {
  const { help, message } = worded(finding, API_SPELLER);
  return help === undefined ? [message] : [message, help];
}

function titlesOf(finding: DocumentFinding): readonly string[] {
  const { fix } = worded(finding, API_SPELLER);
  return fix === undefined ? [] : [fix.title];
}

/** The title of a fix that does what the help says, without its marks: all of the help, or where it begins. */
function beginningsOf(finding: DocumentFinding): readonly string[] {
  const help = worded(finding, API_SPELLER).help?.replaceAll(/[`"]|\.$/g, "") ?? "";
  return titlesOf(finding).map((title) =>
    /^\w+ \S/.test(title) && help.startsWith(title.replaceAll(/[`"]/g, "")) ? title : help,
  );
}
