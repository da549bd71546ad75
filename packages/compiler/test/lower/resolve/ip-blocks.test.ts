import { describe, expect, it } from "vitest";
import { blockHelp, isIpAddress, isIpBlock, isWithinBlock } from "../../../src/lower/resolve/ip-blocks.ts";

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

describe("an address without the size of its block", () => {
  it.each([
    ["203.0.113.7", 'Write "203.0.113.7/32" for that one address.'],
    ["0.0.0.0", 'Write "0.0.0.0/0" for every address.'],
    ["10.0.0.0", 'Write "10.0.0.0/8" for the block, or "10.0.0.0/32" for that one address.'],
    ["10.1.0.0", 'Write "10.1.0.0/16" for the block, or "10.1.0.0/32" for that one address.'],
    ["10.1.2.0", 'Write "10.1.2.0/24" for the block, or "10.1.2.0/32" for that one address.'],
    ["10.0.0.1", 'Write "10.0.0.1/32" for that one address.'],
    ["192.168.1.10", 'Write "192.168.1.10/32" for that one address.'],
    ["::", 'Write "::/0" for every address.'],
    ["2001:db8::1", 'Write "2001:db8::1/128" for that one address.'],
    ["10.0.0.256", undefined],
    ["sg-123", undefined],
    ["beef", undefined],
    ["", undefined],
  ])("is %j", (text, help) => expect(blockHelp(text)).toBe(help));
});
