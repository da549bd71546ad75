import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { DRAFTS } from "./drafts.ts";

const ROOT = join(import.meta.dirname, "../../../../..");

const OXFMT = join(dirname(createRequire(join(ROOT, "package.json")).resolve("oxfmt/package.json")), "bin/oxfmt");

describe("the text of a config", () => {
  it("is laid out as the formatter would", () => {
    const folder = mkdtempSync(join(tmpdir(), "print-draft-"));
    const texts = fc.sample(DRAFTS, 500).map(printDraft);
    mkdirSync(join(folder, "after"));
    texts.forEach((text, index) => writeFileSync(join(folder, "after", `${index}.ts`), text));
    cpSync(join(ROOT, ".oxfmtrc.json"), join(folder, ".oxfmtrc.json"));
    const { status, stderr } = spawnSync(process.execPath, [OXFMT, "after"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    texts.forEach((text, index) => expect(readFileSync(join(folder, "after", `${index}.ts`), "utf8")).toBe(text));
    rmSync(folder, { recursive: true });
  });
});
