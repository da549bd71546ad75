import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { applyEdits } from "../../src/fix.ts";
import { API_SPELLER } from "../../src/text.ts";
import { worded } from "../../src/worded.ts";
import { asked } from "./asked.ts";
import { besideOthers, type Beside } from "./beside-others.ts";
import { expectPage } from "./expect-page.ts";
import { expectPlaces, expectTitles, type Rejected } from "./describe-rule.ts";
import { strayProperties } from "./stray-properties.ts";

/** Documents of which a rule reports the first, with the place of each finding and its words: message, then help. */
type RejectedBeside = Omit<Rejected, "document"> & { readonly documents: Beside };

export interface BesideTable {
  /** The place of every finding whose row names no other. */
  readonly at?: string;
  readonly accepts: Readonly<Record<string, Beside>>;
  readonly rejects: Readonly<Record<string, RejectedBeside>>;
}

/** Tests one rule by a table of documents and what stands beside them. */
export function describeBeside(code: string, { accepts, at: usual, rejects }: BesideTable): void {
  const findings = (documents: Beside) =>
    check([besideOthers("example", documents)], asked(code)).filter((finding) => finding.code === code);

  describe(`${code} beside others`, () => {
    it("is what its page says", () => {
      expectPage(code);
    });

    it.each(Object.entries(accepts))("accepts %s", (_, documents) => {
      expect(findings(documents)).toEqual([]);
    });

    it.each(Object.entries(rejects))("rejects %s", (_, { documents, fixed, says, at = usual, severity, title }) => {
      const found = findings(documents);
      expectPlaces(code, found, { at, severity });
      const words = found.flatMap((finding) => {
        const { help, message } = worded(finding, API_SPELLER);
        return [message, help];
      });
      expect(words).toEqual(says);
      expectTitles(found, title);
      const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
      expect(edits.length === 0 ? undefined : applyEdits(besideOthers("example", documents).value, edits)).toEqual(
        fixed,
      );
      expect(found.flatMap(strayProperties)).toEqual([]);
    });

    it("has nothing to say of a document that nothing stands beside", () => {
      const alone = Object.values(rejects).map(({ documents }) => besideOthers("example", documents));
      const found = alone.flatMap(({ kind, name, value }) => check([{ kind, name, value }], asked(code)));
      expect(found.filter((finding) => finding.code === code)).toEqual([]);
    });
  });
}
