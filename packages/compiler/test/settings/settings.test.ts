import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../src/settings/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
});

const settings = async (json: unknown, rules: readonly string[] = [], strict = false) => {
  if (json !== undefined)
    writeFileSync(join(folder, "ecs-dsl.json"), typeof json === "string" ? json : JSON.stringify(json));
  const read = await readSettings(folder, rules, strict);
  return "problem" in read ? read.problem.code : { levels: read.levels, strict: read.strict };
};

describe("readSettings", () => {
  it("is lenient without a file", async () => {
    expect(await settings(undefined)).toEqual({ levels: {}, strict: false });
  });

  it("reads a file with a byte order mark", async () => {
    expect(await settings(`\uFEFF${JSON.stringify({ strict: true })}`)).toMatchObject({ strict: true });
  });

  it("does not go on without settings that cannot be read", async () => {
    mkdirSync(join(folder, "ecs-dsl.json"));
    expect(await settings(undefined)).toBe("settings/unreadable");
  });

  it("lets flags win over the file", async () => {
    const file = { strict: true, rules: { "images/latest-tag": "off" } };
    expect(await settings(file)).toEqual({ levels: { "images/latest-tag": "off" }, strict: true });
    expect(await settings(file, ["images/latest-tag=info"])).toMatchObject({ levels: { "images/latest-tag": "info" } });
  });

  it.each([
    ["settings/syntax", "{"],
    ["settings/syntax", "[]"],
    ["settings/unknown-key", { rule: {} }],
    ["settings/type", { strict: "yes" }],
    ["settings/type", { rules: [] }],
    ["settings/type", { suppressions: {} }],
    ["settings/unknown-rule", { rules: { "images/latest": "off" } }],
    ["settings/unknown-level", { rules: { "images/latest-tag": "error" } }],
    ["settings/rule-is-error", { rules: { "fargate/size-invalid": "off" } }],
    ["settings/rule-is-error", { rules: { "config/not-app": "off" } }],
  ])("reports %s of %j", async (code, json) => {
    expect(await settings(json)).toBe(code);
  });

  it.each([
    ["usage/unknown-rule", "nonsense"],
    ["usage/unknown-level", "images/latest-tag"],
    ["usage/rule-is-error", "fargate/size-invalid=off"],
  ])("reports %s of --rule %s", async (code, rule) => {
    expect(await settings(undefined, [rule])).toBe(code);
  });
});
