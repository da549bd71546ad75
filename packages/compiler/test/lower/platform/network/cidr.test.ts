import { describe, expect, it } from "vitest";
import { cidrBlocks, smallestPrefix, zoneBlocks } from "../../../../src/lower/platform/network/cidr.ts";

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

/** First and last address of a block, as numbers. */
function range(block: string): readonly [number, number] {
  const [address = "", prefix = ""] = block.split("/");
  const first = address.split(".").reduce((number, octet) => number * 256 + Number(octet), 0);
  return [first, first + 2 ** (32 - Number(prefix)) - 1];
}

describe("the blocks of zones", () => {
  const six = zoneBlocks("10.0.0.0/16", 6) ?? [];

  it("do not overlap", () => {
    const ranges = six.flatMap((zone) => [range(zone.public), range(zone.private)]);
    const ends = ranges.toSorted(([left], [right]) => left - right);
    expect(ends).toHaveLength(12);
    expect(ends.every(([first], index) => first > (ends[index - 1]?.[1] ?? -1))).toBe(true);
  });

  it.each([2, 3, 4, 5])("are those of six zones where there are %i", (zones) => {
    expect(zoneBlocks("10.0.0.0/16", zones)).toEqual(six.slice(0, zones));
  });

  it.each([
    [3, "10.0.0.0/25", "10.0.0.0/26"],
    [4, "10.0.0.0/23", "10.0.0.0/24"],
  ])("of %i zones fit into %s and not into %s", (zones, fits, isTooSmall) => {
    expect(zoneBlocks(fits, zones)).toHaveLength(zones);
    expect(zoneBlocks(isTooSmall, zones)).toBeUndefined();
    expect(fits.endsWith(`/${smallestPrefix(zones)}`)).toBe(true);
  });
});
