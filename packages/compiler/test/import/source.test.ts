import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sourceAt } from "../../src/import/source.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "import-source-"));
  mkdirSync(join(cwd, "shop/node_modules"), { recursive: true });
  mkdirSync(join(cwd, "shop/.git"));
  mkdirSync(join(cwd, "shop/deep"));
  const files = {
    "a.json": "{}",
    "b.log": "x",
    ".gitignore": "*.log\n",
    "deep/c.yml": "a: 1",
    "node_modules/d.json": "{}",
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, "shop", file), text);
  writeFileSync(join(cwd, "secret.json"), "{}");
  writeFileSync(join(cwd, "shop/latin.json"), Buffer.from([0xe4, 0x22]));
  symlinkSync(cwd, join(cwd, "shop/deep/up"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function found(shown: string) {
  const source = await sourceAt(shown, cwd, {});
  if ("problem" in source) throw new Error(source.problem.code);
  return source;
}

it("has the files of a folder, but what Git ignores and what others made", async () => {
  const { source, folder } = await found("shop");
  expect(folder).toBe(join(cwd, "shop"));
  expect(source.files).toEqual([".gitignore", "a.json", "deep/c.yml", "deep/up", "latin.json"]);
  expect([source.read("a.json"), source.read("deep/c.yml")]).toEqual(["{}", "a: 1"]);
});

it("reads nothing outside of the folder, and nothing that is not text", async () => {
  const { source } = await found("shop");
  expect(["../secret.json", "deep/up", "latin.json", "gone.json", ""].map(source.read)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it("has one file, and reads what it names beside it", async () => {
  const { source } = await found("shop/a.json");
  expect([source.files, source.shown, source.read("deep/c.yml")]).toEqual([["a.json"], "shop/a.json", "a: 1"]);
});

it.each([
  ["gone", "input/not-found"],
  ["shop/latin.json", "input/not-utf8"],
  ["/dev/null", "input/unreadable"],
])("says what is wrong with %s", async (shown, code) => {
  await expect(found(shown)).rejects.toThrow(code);
});
