import { expect, it } from "vitest";
import { apiReader } from "../../../src/read/api/api-reader.ts";
import { parseJson } from "../../../src/formats/json/parse-json.ts";

function readText(text: string) {
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("The text does not parse.");
  return apiReader.read({ file: "file.json", text, parsed });
}

it("reads a task definition, and knows how long its text is", () => {
  const text = '{ "family": "shop", "containerDefinitions": [] }';
  expect(readText(text)?.documents).toMatchObject([{ kind: "taskDefinition", name: "shop", textLength: text.length }]);
});

it("does not recognise what is none of its documents", () => {
  expect(readText('{ "name": "web" }')).toBeUndefined();
  expect(readText("[1]")).toBeUndefined();
});
