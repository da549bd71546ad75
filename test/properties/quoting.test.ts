import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote, quoteAll } from "../../packages/compiler/src/emit/scripts/quote.ts";

const nasty = fc.constantFrom(
  ..."' \" $ ` \\ \n \r \t ! * ? [ ] { } ( ) < > | & ; # ~ = % - -- $(exit) `exit` ${HOME} $'x' \u0001 \u007f \u0080 é “ \u2028 🚀".split(
    " ",
  ),
  " ",
  "\n",
  "esac",
  "in",
  "-n",
  "$HOME",
);
const word = fc.oneof(
  fc.array(nasty, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

/** What bash can hold: no NUL, and UTF-8 has no lone surrogates. */
function inBash(text: string): string {
  return Buffer.from(text.replaceAll("\0", "")).toString();
}

function bash(script: string): readonly string[] {
  const printed = execFileSync("bash", ["-c", `set -euo pipefail\n${script}`], { encoding: "utf8" });
  return printed.split("\0").slice(0, -1);
}

function check(words: fc.Arbitrary<string[]>, script: (words: readonly string[]) => string): void {
  fc.assert(
    fc.property(words, (given) => {
      expect(bash(script(given))).toEqual(given.map(inBash));
    }),
    { numRuns: 40 },
  );
}

describe("quoting", () => {
  const words = fc.array(word, { minLength: 1, maxLength: 40 });

  it("gives bash the same word back, as an argument", () => {
    check(words, (given) => `printf '%s\\0' ${quoteAll(given)}`);
  });

  it("gives bash the same word back, in an assignment and in a list", () => {
    check(words, (given) => given.map((text) => `x=${quote(text)}; printf '%s\\0' "$x"`).join("\n"));
    check(words, (given) => `x=(${quoteAll(given)}); printf '%s\\0' "\${x[@]}"`);
  });

  it("matches the same word alone, as a pattern", () => {
    check(words, (given) => given.map((text) => `x=${quote(text)}\n${patternOf(text)}`).join("\n"));
  });

  it("keeps every word on one line of plain ASCII", () => {
    fc.assert(fc.property(word, (text) => /^[\x20-\x7e]+$/.test(quote(text))));
  });

  it("leaves ordinary names as they are", () => {
    expect(quoteAll(["api", "my-app/backend:v1.0", "../../api", "A=b"])).toBe("api my-app/backend:v1.0 ../../api A=b");
    expect(quoteAll(["", "two words", "it's", "esac"])).toBe(String.raw`'' 'two words' $'it\'s' 'esac'`);
  });
});

function patternOf(text: string): string {
  return `case $x in\n ${quote(text)}) printf '%s\\0' "$x" ;;\n *) exit 1 ;;\nesac`;
}
