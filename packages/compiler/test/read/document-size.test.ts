import { describe, expect, it } from "vitest";
import { isTooLarge, MAX_DOCUMENT_LENGTH, tooLargeDocument } from "../../src/read/document-size.ts";

describe("isTooLarge", () => {
  it("is about the length as JSON", () => {
    expect(isTooLarge("a".repeat(MAX_DOCUMENT_LENGTH - 2))).toBe(false);
    expect(isTooLarge("a".repeat(MAX_DOCUMENT_LENGTH - 1))).toBe(true);
  });

  it("counts names, and what an alias repeats", () => {
    const part = { name: "a".repeat(1000) };
    expect(isTooLarge(Array.from({ length: 100 }, () => part))).toBe(false);
    expect(isTooLarge(Array.from({ length: 300 }, () => part))).toBe(true);
    expect(isTooLarge({ ["a".repeat(MAX_DOCUMENT_LENGTH)]: 1 })).toBe(true);
  });
});

it("says where the document begins", () => {
  expect(tooLargeDocument(7)).toMatchObject({ code: "input/too-large", offset: 7 });
});
