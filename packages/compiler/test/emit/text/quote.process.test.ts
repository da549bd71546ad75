import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote, quoteAll, quoteText } from "../../../src/emit/text/quote.ts";

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
  fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes)),
);

/** What bash can hold: no NUL, and UTF-8 has no lone surrogates. */
function inBash(text: string): string {
  return Buffer.from(text.replaceAll("\0", "")).toString();
}

function bash(script: string): readonly string[] {
  const printed = execFileSync("bash", ["-c", `set -euo pipefail\n${script}`], { encoding: "utf8" });
  return printed.split("\0").slice(0, -1);
}

/** The first list of words, if any, that a script does not print as given. */
function lostIn(script: (words: readonly string[]) => string): readonly string[] | undefined {
  const words = fc.array(word, { minLength: 1, maxLength: 40 });
  const survive = fc.property(words, (given) => bash(script(given)).join("\0") === given.map(inBash).join("\0"));
  return fc.check(survive, { numRuns: 40 }).counterexample?.[0];
}

describe("quoting", () => {
  it("gives bash the same word back, as an argument", () => {
    expect(lostIn((given) => `printf '%s\\0' ${quoteAll(given)}`)).toBeUndefined();
  });

  it("gives bash the same word back, in an assignment and in a list", () => {
    const assigned = (text: string): string => `x=${quoteText(text)}; printf '%s\\0' "$x"`;
    expect(lostIn((given) => given.map(assigned).join("\n"))).toBeUndefined();
    expect(lostIn((given) => `x=(${quoteAll(given)}); printf '%s\\0' "\${x[@]}"`)).toBeUndefined();
  });

  it("matches the same word alone, as a pattern", () => {
    expect(lostIn((given) => given.map(patternOf).join("\n"))).toBeUndefined();
  });
});

function patternOf(text: string): string {
  return `x=${quote(text)}\ncase $x in\n ${quote(text)}) printf '%s\\0' "$x" ;;\n *) exit 1 ;;\nesac`;
}
