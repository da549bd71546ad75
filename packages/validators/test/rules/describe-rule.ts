import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/fix.ts";
import { API_SPELLER } from "../../src/text.ts";
import { worded } from "../../src/worded.ts";
import { check } from "../../src/check.ts";
import { asked } from "./asked.ts";
import type { Document, DocumentContext, DocumentFinding } from "../../src/document.ts";

type Kind = Document["kind"];

/** A document that a rule reports, with the words of each finding: message, then help. */
export interface Rejected {
  readonly document: unknown;
  readonly says: readonly string[];
  /** The document after the fix; left out where the rule offers none. */
  readonly fixed?: unknown;
}

export interface RuleTable {
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

  describe(`${code} of a ${kind}`, () => {
    it.each(Object.entries(table.accepts))("accepts %s", (_, document) => {
      expect(findings(document)).toEqual([]);
    });

    it.each(Object.entries(table.rejects))("rejects %s", (_, { document, says, fixed }) => {
      const found = findings(document);
      expect(found.flatMap(wordsOf)).toEqual(says);
      const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
      expect(edits.length === 0 ? undefined : applyEdits(document, edits)).toEqual(fixed);
      expect(fixed === undefined ? [] : findings(fixed)).toEqual([]);
    });

    it("stays silent where it cannot read", () => {
      expect(table.unknown.flatMap(findings)).toEqual([]);
    });
  });
}

function wordsOf(finding: DocumentFinding): readonly string[] {
  const { help, message } = worded(finding, API_SPELLER);
  return help === undefined ? [message] : [message, help];
}
