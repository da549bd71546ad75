import * as fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { Accepted, keepAccepted, listed } from "../oracles/accepted.ts";
import { ALLOW_LIST, judge } from "../oracles/allow-list.ts";
import { cfnLint } from "../oracles/cfn-lint.ts";
import { cloudformationValidate } from "../oracles/cloudformation-validate.ts";
import { type EmittedFile, scriptsOf, templatesOf, withoutCopies } from "../oracles/emitted-files.ts";
import { findingText, type OracleFinding } from "../oracles/oracle-finding.ts";
import { shellcheck } from "../oracles/shellcheck.ts";
import { isMissing, versionOf } from "../oracles/tool.ts";
import { compiledFor, errorsOf } from "./hostile-compilation.ts";
import { type Change, hostileChange } from "./hostile-change.ts";
import { NOUNS } from "./hostile-nouns.ts";

/** Changes of each noun, of which there are about a hundred; of one seed, so that a failure can be looked at again. */
const CHANGES = { seed: 20261128, numRuns: 3 };

/** What stands in a `resource` is CloudFormation's own language, which the oracles judge and we pass on. */
const OURS = NOUNS.filter((noun) => noun !== "resource");

const LIST = "accepted-hostile";

const oracles = {
  cfnLint: new Accepted(`${versionOf("cfn-lint")} ${JSON.stringify(ALLOW_LIST)}`, listed(LIST)),
  shellcheck: new Accepted(versionOf("shellcheck"), listed(LIST)),
};

let folder: string;
let accepted = 0;
let files: readonly EmittedFile[];

/** Writes what the change compiles to, unless something is wrong with it: one environment or the other, in turn. */
function writeAccepted(name: string, change: Change, turn: number): readonly EmittedFile[] {
  const all = compiledFor(change, (place) => place === turn % 2);
  if (all.length === 0 || all.some((lowered) => errorsOf(lowered).length > 0)) return [];
  accepted += 1;
  return all.flatMap(({ assembly }) =>
    emit(assembly, { config: "../../ecs.config.ts" }).map(({ path, content }) =>
      write(`${name}/${assembly.environment.name}/${path}`, content),
    ),
  );
}

function write(name: string, content: string): EmittedFile {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return { path, name };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-hostile-"));
  const written = OURS.flatMap((noun) =>
    fc
      .sample(hostileChange(noun), CHANGES)
      .flatMap((change, index) => writeAccepted(`${noun.replaceAll(" ", "-")}-${index}`, change, index)),
  );
  files = withoutCopies(written);
}, 300_000);

afterAll(() => {
  keepAccepted(LIST, [oracles.cfnLint, oracles.shellcheck]);
  rmSync(folder, { recursive: true });
});

/** The oracles find planted faults beside `oracles.oracle.test.ts`, so their silence means something. */
describe("what is emitted for values that nothing is said of", () => {
  it("is of many configs", () => {
    expect(accepted).toBeGreaterThan(50);
  });

  it("satisfies cloudformation-validate", () => {
    expect(unexpected(cloudformationValidate(templatesOf(files)))).toEqual([]);
  }, 300_000);

  it.skipIf(isMissing("cfn-lint"))(
    "satisfies cfn-lint",
    () => {
      const isAllowed = (finding: OracleFinding) => unexpected([finding]).length === 0;
      expect(unexpected(cfnLint(templatesOf(files), oracles.cfnLint, isAllowed))).toEqual([]);
    },
    300_000,
  );

  it.skipIf(isMissing("shellcheck"))(
    "satisfies shellcheck",
    () => {
      expect(unexpected(shellcheck(scriptsOf(files), oracles.shellcheck))).toEqual([]);
    },
    300_000,
  );
});

function unexpected(findings: readonly OracleFinding[]): readonly string[] {
  return judge(findings, ALLOW_LIST).unexpected.map(findingText);
}
