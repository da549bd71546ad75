import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic, Severity } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { ConfigJudgement } from "../../src/settings/config-judgement.ts";
import { readSettings } from "../../src/settings/settings.ts";

async function judgementOf(settings: object, rules: readonly string[] = []): Promise<ConfigJudgement> {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-judgement-"));
  writeFileSync(join(folder, "ecs-dsl.json"), JSON.stringify(settings));
  const read = await readSettings(folder, rules, false);
  if ("problem" in read) throw new Error(read.problem.message);
  const judgement = await ConfigJudgement.of(read);
  if (judgement === undefined) throw new Error("The settings say nothing of files.");
  return judgement;
}

function diagnostic(code: string, file?: string, severity: Severity = "warning", path = "services.api"): Diagnostic {
  const origin = file === undefined ? {} : { origin: { file, line: 1, column: 1, path } };
  return { code, severity, message: "M.", ...origin };
}

const document = { kind: "cluster", name: "shop", value: {} } as const;
const finding = { code: "", severity: "warning", message: "", document, at: [] } as const;

it("is none where the settings say nothing of files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-judgement-"));
  const read = await readSettings(folder, ["images/latest-tag=off"], true);
  expect("problem" in read ? read : await ConfigJudgement.of(read)).toBe(undefined);
});

function left(judgement: ConfigJudgement, found: readonly Diagnostic[], asked = {}): readonly string[] {
  const placed = found.map((one) => ({ diagnostic: one, finding }));
  const judged = judgement.judge(placed, asked);
  return judged.map(({ diagnostic: { code, origin, severity } }) => `${origin?.file} ${severity} ${code}`);
}

const LATEST = "images/latest-tag";
const ROOTFS = "security/readonly-rootfs";

describe("overrides", () => {
  const overrides = [
    { files: "old/**", rules: { [LATEST]: "off", [ROOTFS]: "warning" } },
    { files: "old/new.ts", rules: { [LATEST]: "info" } },
  ];

  it("give files levels of their own, the later ones first", async () => {
    const judgement = await judgementOf({ overrides });
    const found = ["ecs.config.ts", "old/a.ts", "old/new.ts"].map((file) => diagnostic(LATEST, file));
    expect(left(judgement, found)).toEqual([`ecs.config.ts warning ${LATEST}`, `old/new.ts info ${LATEST}`]);
  });

  it("switch rules on for their files alone", async () => {
    const judgement = await judgementOf({ overrides });
    expect(judgement.added).toEqual({ [ROOTFS]: "warning" });
    const found = [diagnostic(ROOTFS, "ecs.config.ts"), diagnostic(ROOTFS, "old/a.ts")];
    expect(left(judgement, found)).toEqual([`old/a.ts warning ${ROOTFS}`]);
    expect(left(judgement, found, { [ROOTFS]: "warning" })).toHaveLength(2);
    expect((await judgementOf({ overrides, presets: ["strict"] })).added).toEqual({});
  });

  it("switch on what is off elsewhere", async () => {
    const rules = { [LATEST]: "off" };
    const on = [{ files: ["old/**"], rules: { [LATEST]: "warning" } }];
    const judgement = await judgementOf({ rules, overrides: on });
    expect(judgement.asked.levels).toEqual({});
    expect(judgement.added).toEqual({ [LATEST]: "warning" });
    const found = [diagnostic(LATEST, "ecs.config.ts"), diagnostic(LATEST, "old/a.ts")];
    expect(left(judgement, found, { [LATEST]: "info" })).toEqual([`old/a.ts warning ${LATEST}`]);
  });

  it("leave errors, and what has no place, as they are", async () => {
    const judgement = await judgementOf({ overrides, ignore: ["**"] });
    const found = [diagnostic(LATEST, "old/a.ts", "error"), diagnostic(LATEST)];
    expect(left(judgement, found)).toEqual([`old/a.ts error ${LATEST}`, `undefined warning ${LATEST}`]);
  });
});

it("passes over warnings about files that are ignored", async () => {
  const judgement = await judgementOf({ ignore: ["lib/**"] });
  const found = [diagnostic(LATEST, "lib/a.ts"), diagnostic(LATEST, "ecs.config.ts")];
  expect(left(judgement, found)).toEqual([`ecs.config.ts warning ${LATEST}`]);
});

describe("suppressions", () => {
  const entry = { code: LATEST, file: "ecs.config.ts", reason: "a demo" };

  it("accept findings by file and place, and are reported where nothing needs them", async () => {
    const suppressions = [
      { ...entry, at: "services.api" },
      { ...entry, at: "services.web" },
      { ...entry, file: "task.json" },
    ];
    const judgement = await judgementOf({ suppressions });
    const found = [diagnostic(LATEST, "ecs.config.ts"), diagnostic(LATEST, "ecs.config.ts", "warning", "services.job")];
    expect(left(judgement, found)).toHaveLength(1);
    expect(judgement.faults(["ecs.config.ts"]).map(({ code, message }) => `${code} ${message}`)).toEqual([
      `suppression/unused The suppression of ${LATEST} in ecs.config.ts at services.web matches no finding that can be suppressed.`,
    ]);
  });
});
