import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { sarif } from "../../src/report/sarif.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

/** Microsoft's validator, a hundred megabytes with the official schema in it: too much for every run. */
const VALIDATOR = "@microsoft/sarif-multitool-linux";

describe.skipIf(process.env["ECS_DSL_STORIES"] === undefined)("SARIF", () => {
  it("is what the official schema describes", () => {
    const folder = mkdtempSync(join(tmpdir(), "sarif-schema-"));
    execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--ignore-scripts", `${VALIDATOR}@5.7.0`]);
    const schema = readFileSync(join(folder, "node_modules", VALIDATOR, "sarif-2.1.0.json"), "utf8");
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(JSON.parse(schema));
    for (const found of [FINDINGS, []]) {
      isValid(JSON.parse(sarif(found, CONTEXT)));
      expect(isValid.errors ?? []).toEqual([]);
    }
    expect(isValid({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});
