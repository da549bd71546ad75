import { describe, expect, it } from "vitest";
import { decode, MAX_DEPTH, MAX_INPUT_BYTES, tooDeepAt, tooLarge } from "../../src/formats/decode.ts";

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe("decode", () => {
  it.each([
    ["{}", "{}"],
    ["\ufeff{}", "{}"],
    ['{ "Größe": "日" }', '{ "Größe": "日" }'],
  ])("reads %j as UTF-8, without its mark", (text, expected) => {
    expect(decode(Buffer.from(text))).toEqual({ text: expected });
  });

  it.each([
    ["UTF-16 with a mark", bytes(0xff, 0xfe, 0x7b, 0), "input/not-utf8"],
    ["UTF-16 without one", bytes(0x7b, 0, 0x7d, 0), "input/not-utf8"],
    ["big endian UTF-16", bytes(0xfe, 0xff), "input/not-utf8"],
    ["Latin-1", bytes(0x22, 0xe4, 0x22), "input/not-utf8"],
    ["nothing", bytes(), "input/empty"],
    ["blanks", Buffer.from(" \n\t"), "input/empty"],
  ])("refuses %s", (_what, given, code) => expect(decode(given).problem?.code).toBe(code));

  it("refuses a file that is a byte too large, and says how large it is", () => {
    expect(decode(new Uint8Array(MAX_INPUT_BYTES + 1)).problem?.code).toBe("input/too-large");
    expect(tooLarge(20 * 1024 * 1024).message).toContain("holds 20.0 MB");
  });
});

describe("tooDeepAt", () => {
  it("is the first bracket beyond the limit", () => {
    expect(tooDeepAt("[".repeat(MAX_DEPTH))).toBeUndefined();
    expect(tooDeepAt("[".repeat(MAX_DEPTH + 1))).toBe(MAX_DEPTH);
  });

  it("does not count what is closed again, nor brackets in strings", () => {
    expect(tooDeepAt("[]".repeat(MAX_DEPTH + 1))).toBeUndefined();
    expect(tooDeepAt(`"${"[".repeat(MAX_DEPTH + 1)}"`)).toBeUndefined();
    expect(tooDeepAt(String.raw`"\"${"{".repeat(MAX_DEPTH + 1)}"`)).toBeUndefined();
  });
});
