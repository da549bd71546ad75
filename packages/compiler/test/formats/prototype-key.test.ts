import { expect, it } from "vitest";
import { parseJson } from "../../src/formats/json/parse-json.ts";
import { prototypeKeyProblem } from "../../src/formats/prototype-key.ts";

function problemIn(text: string) {
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error(`${text} is not JSON`);
  return prototypeKeyProblem(text, parsed);
}

it("finds a property named __proto__ at any depth, and no text of that name", () => {
  expect(problemIn('[{ "__proto__": {} }]')).toMatchObject({ code: "input/prototype-key", offset: 3 });
  expect(problemIn('{ "name": "__proto__" }')).toBeUndefined();
});
