import { expect, it } from "vitest";
import { parsedFile } from "../../../src/import/reading/parse-source.ts";
import { remarks, sourceOf, yaml } from "../shown.ts";

it("says which file cannot be read, and why", () => {
  const source = sourceOf({ "a.yml": "a: 1\n---\nb: 2", "b.yml": "a: [", "c.yml": "a: 1" });
  expect(parsedFile(source, "a.yml")).toMatchObject({ file: "a.yml", problem: "a.yml holds several YAML documents." });
  expect(parsedFile(source, "b.yml")).toMatchObject({ file: "b.yml" });
  expect(parsedFile(source, "none.yml")).toMatchObject({ problem: "none.yml cannot be read as text." });
  expect(parsedFile(source, "c.yml")).toEqual({ value: { a: 1 }, text: "a: 1" });
});

it("has nothing to say of keys without a value", () => {
  expect(remarks(yaml("a:\nb: [null]\nc: 1"))).toEqual(["c: left-out: ecs-dsl does not know it."]);
});
