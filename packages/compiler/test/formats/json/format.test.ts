import { expect, it } from "vitest";
import { jsonEditor } from "../../../src/formats/json/json-editor.ts";
import { JSON_FORMAT } from "../../../src/formats/json/format.ts";

it("claims what begins as an object or an array, and edits it as JSON", async () => {
  expect(["{", "[", '"', "a", ""].map((start) => JSON_FORMAT.begins(start))).toEqual([true, true, false, false, false]);
  expect((await JSON_FORMAT.load()).editor).toBe(jsonEditor);
});
