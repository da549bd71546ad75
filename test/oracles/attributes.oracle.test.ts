import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributesOf } from "../../packages/validators/src/facts/cloud-formation.ts";
import { ATTRIBUTES } from "../../packages/validators/src/facts/attributes.generated.ts";
import { isMissing } from "./tool.ts";

const TYPES = Object.keys(ATTRIBUTES);

/** Given to none of them: cfn-lint answers with the attributes that there are. */
const NONE = "ThereIsNone";

/** By type, the attributes that cfn-lint takes. */
let taken: ReadonlyMap<string, readonly string[]> = new Map();
let folder = "";

describe.skipIf(isMissing("cfn-lint"))("cfn-lint", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "attributes-"));
    taken = takenOf(join(folder, "template.json"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says of each type what it has", () => {
    expect(TYPES.filter((type) => !taken.has(type))).toEqual([]);
    expect(taken.get("AWS::ECS::Service")).toEqual(["ServiceArn", "Name"]);
  });

  it("takes no attribute that is not known", () => {
    const unknown = [...taken].flatMap(([type, attributes]) =>
      attributes.filter((attribute) => attributesOf(type)?.has(attribute) !== true).map((name) => `${type} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** What cfn-lint says to an output of each type's attribute that is not there. */
function takenOf(file: string): ReadonlyMap<string, readonly string[]> {
  const ids = TYPES.map((type) => type.replaceAll("::", ""));
  const Resources = Object.fromEntries(TYPES.map((Type, index) => [ids[index], { Type }]));
  const Outputs = Object.fromEntries(ids.map((id) => [id, { Value: { "Fn::GetAtt": [id, NONE] } }]));
  writeFileSync(file, JSON.stringify({ AWSTemplateFormatVersion: "2010-09-09", Resources, Outputs }));
  const run = spawnSync("cfn-lint", ["--format", "json", "--non-zero-exit-code", "none", "--template", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const matches: readonly Match[] = JSON.parse(run.stdout);
  const answers = new Map<string, readonly string[]>();
  for (const { Location, Message } of matches) {
    const [, id] = Location.Path ?? [];
    const [, list] = new RegExp(`^'${NONE}' is not one of \\[(.*)\\] in `).exec(Message) ?? [];
    const type = TYPES[ids.indexOf(String(id))];
    if (type === undefined || list === undefined) continue;
    answers.set(
      type,
      Array.from(list.matchAll(/'([^']+)'/g), ([, name = ""]) => name),
    );
  }
  return answers;
}

interface Match {
  readonly Message: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}
