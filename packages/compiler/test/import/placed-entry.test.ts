import { expect, it } from "vitest";
import { placedEntries } from "../../src/import/placed-entry.ts";
import { sourceOf } from "./imported.ts";

it("places keys where they are written, and what is absent where it would be, in the order of the text", () => {
  const source = sourceOf({ "b.json": '{\n  "cpu": 1,\n  "list": [\n    { "a": 1 }\n  ]\n}', "a.yml": "x: 1\n" });
  const placed = placedEntries(source, [
    { file: "b.json", path: ["list", 0, "b"], verdict: "approximated", words: "why" },
    { file: "b.json", path: ["cpu"], verdict: "taken" },
    { file: "a.yml", path: [], verdict: "left-out", words: "no" },
    { file: "gone.json", path: ["a"], verdict: "taken" },
  ]);
  expect(placed).toEqual([
    { file: "b.json", line: 2, column: 3, path: "cpu", verdict: "taken" },
    { file: "b.json", line: 4, column: 5, path: "list[0].b", verdict: "approximated", words: "why" },
    { file: "a.yml", line: 1, column: 1, path: "", verdict: "left-out", words: "no" },
    { file: "gone.json", line: 1, column: 1, path: "a", verdict: "taken" },
  ]);
});
