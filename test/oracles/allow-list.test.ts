import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Allowed, judge } from "./allow-list.ts";
import { cfnLint } from "./cfn-lint.ts";
import { cloudformationValidate } from "./cloudformation-validate.ts";
import type { EmittedFile } from "./emitted-files.ts";
import { shellcheck } from "./shellcheck.ts";
import { isMissing } from "./tool.ts";

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-harness-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): EmittedFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

const CLUSTER = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterName: shop
`;
const sound = file("sound.yaml", CLUSTER);
const misspelt = file("misspelt.yaml", CLUSTER.replace("ClusterName", "ClusterNane"));
const dangling = file("dangling.yaml", CLUSTER.replace("shop", "!Ref Nobody"));
const MISSPELT = { place: "AWS::ECS::Cluster Properties/ClusterNane", file: "misspelt.yaml" };
const DANGLING = { file: "dangling.yaml" };

/** An oracle that cannot fail would prove nothing. */
describe("the oracles", () => {
  it("cloudformation-validate accepts a sound template and finds a misspelt property and a dangling reference", () => {
    expect(cloudformationValidate([sound])).toEqual([]);
    expect(cloudformationValidate([misspelt])).toMatchObject([{ ...MISSPELT, rule: "F3002" }]);
    expect(cloudformationValidate([dangling]).length).toBeGreaterThan(0);
  });

  it.skipIf(isMissing("cfn-lint"))("cfn-lint finds the same, each in its file", () => {
    expect(cfnLint([sound, misspelt, dangling])).toMatchObject([
      { ...MISSPELT, rule: "E3002" },
      { ...DANGLING, rule: "E1020" },
    ]);
  });

  it.skipIf(isMissing("shellcheck"))("shellcheck finds an unquoted variable and accepts a quoted one", () => {
    const head = "#!/usr/bin/env bash\n";
    const quoted = file("quoted.sh", `${head}rm -- "$1"\n`);
    const unquoted = file("unquoted.sh", `${head}rm -- $1\n`);
    expect(shellcheck([quoted, unquoted])).toMatchObject([{ rule: "SC2086", place: "unquoted.sh" }]);
  });
});

describe("the allow-list", () => {
  const allowed: Allowed = { oracle: "cfn-lint", rule: "E3002", place: "AWS::ECS::Cluster", reason: "It is known." };
  const finding = { oracle: "cfn-lint", rule: "E3002", place: "AWS::ECS::Cluster", message: "", file: "" } as const;

  it("covers a finding of the same oracle, rule and place, and no other", () => {
    expect(judge([finding], [allowed])).toEqual({ unexpected: [], unused: [] });
    const elsewhere = { ...finding, place: "AWS::ECS::Service" };
    expect(judge([finding, elsewhere], [allowed]).unexpected).toEqual([elsewhere]);
  });

  it("tells which entries nothing needed", () => {
    expect(judge([], [allowed]).unused).toEqual([allowed]);
  });
});
