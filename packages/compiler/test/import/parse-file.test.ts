import { expect, it } from "vitest";
import { parseFile } from "../../src/import/parse-file.ts";

it.each([
  ["a.json", '{ "a": 1 }', "json"],
  ["a.yml", "{ a: 1 }", "yaml"],
  ["a.template", '  { "a": 1 }', "json"],
  ["a", "a: 1", "yaml"],
])("reads %s with %j as %s", (file, text, format) => {
  expect(parseFile(file, text).parsed).toMatchObject({ format, value: { a: 1 } });
});

it("says what is wrong with a text", () => {
  expect(parseFile("a.json", "{").problem?.code).toBe("input/json-syntax");
});
