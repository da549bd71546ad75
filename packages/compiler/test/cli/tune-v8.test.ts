import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { afterEach, describe, expect, it } from "vitest";
import { keepNewSpaceSmall, postponeOptimizing } from "../../src/cli/tune-v8.ts";

const isNode20 = process.versions.v8.startsWith("11.3.");

afterEach(() => {
  if (!isNode20) return;
  setFlagsFromString("--interrupt-budget=67584");
  setFlagsFromString("--max-bytecode-size-for-early-opt=81");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=920");
  setFlagsFromString("--semi-space-growth-factor=2");
});

describe("tuning of V8", () => {
  it.each([postponeOptimizing, keepNewSpaceSmall])("%o sets a flag on Node 20 and leaves later ones alone", (tune) => {
    const before = cachedDataVersionTag();
    tune();
    expect(cachedDataVersionTag() !== before).toBe(isNode20);
  });
});
