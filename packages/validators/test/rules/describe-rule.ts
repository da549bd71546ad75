import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/catalogue.ts";
import { check } from "../../src/check.ts";
import type { Document, DocumentContext, DocumentFinding } from "../../src/document.ts";
import { applyEdits } from "../../src/fix.ts";
import { formatPath } from "../../src/path.ts";
import type { Severity } from "../../src/severity.ts";
import { API_SPELLER } from "../../src/text.ts";
import { worded } from "../../src/worded.ts";
import { asked } from "./asked.ts";
import { pageOf } from "./documentation.ts";

type Kind = Document["kind"];

/** A document that a rule reports, with the place of each finding and its words: message, then help. */
export interface Rejected {
  readonly document: unknown;
  /** As findings show it, `containerDefinitions[0].image`, where it is not the table's; a list where they are at several. */
  readonly at?: string | readonly string[];
  /** Where it is not the one that the rule's page tells. */
  readonly severity?: Severity;
  readonly says: readonly string[];
  /** The document after the fix; left out where the rule offers none. */
  readonly fixed?: unknown;
}

export interface RuleTable {
  /** The place of every finding whose row names no other. */
  readonly at?: string;
  readonly accepts: Readonly<Record<string, unknown>>;
  readonly rejects: Readonly<Record<string, Rejected>>;
  /** Documents in which what the rule looks at cannot be read. */
  readonly unknown: readonly unknown[];
}

/** Tests one rule by a table of documents; the rest of the catalogue is left out of account. */
export function describeRule(code: string, kind: Kind, table: RuleTable, context: DocumentContext = {}): void {
  const options = asked(code);
  const findings = (value: unknown) =>
    check([{ kind, name: "example", value, ...context }], options).filter((finding) => finding.code === code);

  const page = pageOf(code);
  const usual = /^Severity: (\w+)\./.exec(page.severity)?.[1];

  describe(`${code} of a ${kind}`, () => {
    it("is what its page says", () => {
      expect(CATALOGUE.find((entry) => entry.code === code)?.summary).toBe(page.summary);
      const source = CATALOGUE.find((entry) => entry.code === code)?.source;
      expect(`<${source?.url}>, checked ${source?.checked}.`).toBe(page.sections.get("Source"));
    });

    it.each(Object.entries(table.accepts))("accepts %s", (_, document) => {
      expect(findings(document)).toEqual([]);
    });

    it.each(Object.entries(table.rejects))(
      "rejects %s",
      (_, { document, at = table.at, says, severity = usual, fixed }) => {
        const found = findings(document);
        expect(found.map((finding) => formatPath(finding.at))).toEqual(
          typeof at === "string" ? found.map(() => at) : at,
        );
        expect(found.map((finding) => finding.severity)).toEqual(found.map(() => severity));
        expect(found.flatMap(wordsOf)).toEqual(says);
        expect(found.flatMap(titlesOf).filter((title) => !/^[A-Z][a-z]+ .*[^.]$/.test(title))).toEqual([]);
        const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
        expect(edits.length === 0 ? undefined : applyEdits(document, edits)).toEqual(fixed);
        expect(fixed === undefined ? [] : findings(fixed)).toEqual([]);
      },
    );

    it("stays silent where it cannot read", () => {
      expect(table.unknown.flatMap(findings)).toEqual([]);
    });
  });
}

function wordsOf(finding: DocumentFinding): readonly string[] {
  const { help, message } = worded(finding, API_SPELLER);
  return help === undefined ? [message] : [message, help];
}

function titlesOf(finding: DocumentFinding): readonly string[] {
  const { fix } = worded(finding, API_SPELLER);
  return fix === undefined ? [] : [fix.title];
}
