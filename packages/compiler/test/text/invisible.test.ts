import { describe, expect, it } from "vitest";
import { escapeInvisible, hasInvisible, visible } from "../../src/text/invisible.ts";

const HIDDEN = "\u009b\u061c\u200b\u202e\u2066\ufeff";

describe("invisible characters", () => {
  it("are found, and letters of any script are not", () => {
    expect(Array.from(HIDDEN, hasInvisible)).toEqual(Array.from(HIDDEN, () => true));
    expect(hasInvisible("Zürich 東京 🚀\n\u2030")).toBe(false);
  });

  it("are escaped in JSON that reads back as the same value", () => {
    const json = escapeInvisible(JSON.stringify({ greeting: `é${HIDDEN}` }));
    expect(json).toBe(String.raw`{"greeting":"é\u009b\u061c\u200b\u202e\u2066\ufeff"}`);
    expect(JSON.parse(json)).toEqual({ greeting: `é${HIDDEN}` });
  });

  it("are spelt out with control characters in plain text", () => {
    expect(visible("a\u001b[31m\u0007é\u202e")).toBe(String.raw`a\u001b[31m\u0007é\u202e`);
  });
});
