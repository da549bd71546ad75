import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postponeOptimizing } from "../../src/cli/tune-v8.ts";

const isNode20 = process.versions.v8.startsWith("11.3.");

/** Another test of the same process may have linted a thousand files. */
beforeEach(asNodeStarts);
afterEach(asNodeStarts);

function asNodeStarts(): void {
  if (!isNode20) return;
  setFlagsFromString("--interrupt-budget=67584");
  setFlagsFromString("--max-bytecode-size-for-early-opt=81");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=920");
}

describe("tuning of V8", () => {
  it("postpones optimizing on Node 20 and leaves later ones alone", () => {
    const before = cachedDataVersionTag();
    postponeOptimizing();
    expect(cachedDataVersionTag() !== before).toBe(isNode20);
  });
});
