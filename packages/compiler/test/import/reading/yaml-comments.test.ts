import { expect, it } from "vitest";
import { commentsOf } from "../../../src/import/reading/yaml-comments.ts";

it("finds what stands above a key or an item, or behind it", () => {
  const text = `# Of the file.\n\nname: api\n# Two lines\n# of it.\nhttp:\n  # First below.\n  path: / # behind\nlist:\n  - a # one\n  # two\n  - b\n`;
  const comments = commentsOf(text, () => true);
  expect(Object.fromEntries([...comments].map(([path, said]) => [path, said]))).toEqual({
    "[]": "Of the file.",
    '["http"]': "Two lines\nof it.",
    '["http","path"]': "First below.\nbehind",
    '["list",0]': "one",
    '["list",1]': "two",
  });
});

it("keeps what is worth it, and survives what is not YAML", () => {
  expect([...commentsOf("# a\n# b\nx: 1 # a\n", (line) => line !== "a")]).toEqual([['["x"]', "b"]]);
  expect([...commentsOf("a: [", () => true)]).toEqual([]);
});
