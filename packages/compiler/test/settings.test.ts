import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../src/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
});

const settings = (json: unknown, rules: readonly string[] = [], strict = false) => {
  if (json !== undefined)
    writeFileSync(join(folder, "ecs-dsl.json"), typeof json === "string" ? json : JSON.stringify(json));
  const read = readSettings(folder, rules, strict);
  return "problem" in read ? read.problem.code : read;
};

describe("readSettings", () => {
  it("is lenient without a file", () => {
    expect(settings(undefined)).toEqual({ levels: {}, strict: false });
  });

  it("reads a file with a byte order mark", () => {
    expect(settings(`\uFEFF${JSON.stringify({ strict: true })}`)).toMatchObject({ strict: true });
  });

  it("does not go on without settings that cannot be read", () => {
    mkdirSync(join(folder, "ecs-dsl.json"));
    expect(settings(undefined)).toBe("settings/unreadable");
  });

  it("lets flags win over the file", () => {
    const file = { strict: true, rules: { "images/latest-tag": "off" } };
    expect(settings(file)).toEqual({ levels: { "images/latest-tag": "off" }, strict: true });
    expect(settings(file, ["images/latest-tag=info"])).toMatchObject({ levels: { "images/latest-tag": "info" } });
  });

  it.each([
    ["settings/syntax", "{"],
    ["settings/syntax", "[]"],
    ["settings/unknown-key", { rule: {} }],
    ["settings/type", { strict: "yes" }],
    ["settings/type", { rules: [] }],
    ["settings/unknown-rule", { rules: { "images/latest": "off" } }],
    ["settings/unknown-level", { rules: { "images/latest-tag": "error" } }],
    ["settings/rule-is-error", { rules: { "fargate/size-invalid": "off" } }],
  ])("reports %s of %j", (code, json) => {
    expect(settings(json)).toBe(code);
  });

  it.each([
    ["usage/unknown-rule", "nonsense"],
    ["usage/unknown-level", "images/latest-tag"],
    ["usage/rule-is-error", "fargate/size-invalid=off"],
  ])("reports %s of --rule %s", (code, rule) => {
    expect(settings(undefined, [rule])).toBe(code);
  });
});
