import { assert, json, nat, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonError } from "../../../src/formats/json/json-error.ts";
import { jsonValue } from "../../../src/formats/json/parse-json.ts";

describe("jsonError", () => {
  it.each([
    ['{ "cpu": 256, }', 14, "Remove the comma before it."],
    ['{ "cpu": 256 // units\n}', 13, "Remove the comment; JSON has none."],
    ["{ 'cpu': 256 }", 2, "Write it in double quotes."],
    ['{ "cpu": 256 "memory": 512 }', 13, 'Write a "," before it.'],
    ['{ "cpu": [256', 13, "Close what is open: ] }."],
    ["{} {}", 3, "Remove what follows the value."],
    ["[,]", 1, "Remove the comma."],
  ])("says of %j where it breaks and what to do", (text, offset, help) => {
    expect(jsonError(text)).toMatchObject({ code: "input/json-syntax", offset, help });
  });

  it("finds a place in every text that JSON.parse refuses", () => {
    const broken = tuple(json(), nat(), string({ maxLength: 3 }))
      .map(([whole, at, text]) => whole.slice(0, at % (whole.length + 1)) + text + whole.slice(at % (whole.length + 1)))
      .filter((text) => jsonValue(text) === undefined);
    assert(
      property(broken, (text) => {
        const { offset = -1 } = jsonError(text);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
