import { describe, expect, it } from "vitest";
import { textOfFile } from "../../src/load/text-of-file.ts";

describe("textOfFile", () => {
  it("is the text of a file, and nothing of what is none", () => {
    expect(textOfFile(import.meta.filename)).toContain('describe("textOfFile"');
    expect(textOfFile(import.meta.dirname)).toBe("");
    expect(textOfFile("/shop/dataurl:data:text/javascript,1")).toBe("");
  });
});
