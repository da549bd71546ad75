import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { afterEach, describe, expect, it } from "vitest";
import { postponeOptimizing } from "../../src/cli/postpone-optimizing.ts";

const isNode20 = process.versions.v8.startsWith("11.");

afterEach(() => {
  if (isNode20) setFlagsFromString("--interrupt-budget=67584");
});

describe("postponeOptimizing", () => {
  it("sets a flag of V8 on Node 20 and leaves later ones alone", () => {
    const before = cachedDataVersionTag();
    postponeOptimizing();
    expect(cachedDataVersionTag() !== before).toBe(isNode20);
  });
});
