import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a rule of the house does not hold for yet, a line each, from `<name>.txt`. Such a list only gets shorter. */
export function allowList(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, `${name}.txt`), "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** What breaks a rule without being allowed to, and which allowances nothing needs any longer. */
export function judge(
  found: readonly string[],
  allowed: readonly string[],
): { readonly unexpected: readonly string[]; readonly unused: readonly string[] } {
  return {
    unexpected: found.filter((each) => !allowed.includes(each)),
    unused: allowed.filter((each) => !found.includes(each)),
  };
}

/** What `judge` says when all is well. */
export const NOTHING = { unexpected: [], unused: [] } as const;
