import { expect, it } from "vitest";
import { shellWords } from "../../../src/import/reading/shell-words.ts";

it.each([
  ["", []],
  ["node server.js", ["node", "server.js"]],
  [`sh -c 'echo "$HOME" && exit'`, ["sh", "-c", 'echo "$HOME" && exit']],
  [String.raw`a\ b "c \" \d" '' e`, ["a b", String.raw`c " \d`, "", "e"]],
  ["  two\n\twords ", ["two", "words"]],
  ['"open', undefined],
])("splits %j as a shell does", (line, words) => {
  expect(shellWords(line)).toEqual(words);
});
