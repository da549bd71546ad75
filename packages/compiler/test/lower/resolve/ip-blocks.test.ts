import { describe, expect, it } from "vitest";
import { isIpAddress, isIpBlock, isWithinBlock } from "../../../src/lower/resolve/ip-blocks.ts";

describe("a block of addresses", () => {
  it.each(["10.0.0.0/8", "0.0.0.0/0", "192.0.2.1/32", "2001:db8::/32", "::/0"])("is %s", (text) => {
    expect(isIpBlock(text)).toBe(true);
  });

  it.each(["10.0.0.0", "10.0.0.0/33", "10.0.0/8", "256.0.0.0/8", "2001:db8::", "2001:db8::/129", "all", ""])(
    "is not %s",
    (text) => expect(isIpBlock(text)).toBe(false),
  );

  it.each([
    ["10.1.0.0/16", "10.0.0.0/8", true],
    ["10.0.0.0/8", "10.0.0.0/8", true],
    ["10.0.0.0/8", "10.1.0.0/16", false],
    ["11.0.0.0/16", "10.0.0.0/8", false],
    ["203.0.113.7/32", "0.0.0.0/0", true],
    ["2001:DB8::/32", "2001:db8::/32", true],
    ["2001:db8:1::/48", "2001:db8::/32", false],
  ])("%s within %s: %s", (block, wider, within) => expect(isWithinBlock(block, wider)).toBe(within));
});

describe("an address", () => {
  it.each([
    ["192.0.2.1", true],
    ["192.0.2.256", false],
    ["192.0.2", false],
  ])("is %s: %s", (text, is) => expect(isIpAddress(text)).toBe(is));
});
