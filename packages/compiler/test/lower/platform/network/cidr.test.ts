import { describe, expect, it } from "vitest";
import { cidrBlocks } from "../../../../src/lower/platform/network/cidr.ts";

describe("cidrBlocks", () => {
  it("cuts a block into equal parts", () => {
    expect(cidrBlocks("10.0.0.0/16", 8)?.slice(0, 2)).toEqual(["10.0.0.0/19", "10.0.32.0/19"]);
    expect(cidrBlocks("10.1.255.128/25", 8)?.at(-1)).toBe("10.1.255.240/28");
  });

  it.each(["10.0.0.0/15", "10.0.0.0/26", "10.0.0.1/16", "10.0.0.256/24", "10.0.0/16", "text"])(
    "refuses %s",
    (block) => {
      expect(cidrBlocks(block, 8)).toBeUndefined();
    },
  );
});
