import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALLOW_LIST, judge } from "./allow-list.ts";
import { cfnLint } from "./cfn-lint.ts";
import { cloudformationValidate } from "./cloudformation-validate.ts";
import { compileConfigs, type EmittedFile, expectedFiles, scriptsOf, templatesOf } from "./emitted-files.ts";
import { findingText, type OracleFinding } from "./oracle-finding.ts";
import { shellcheck } from "./shellcheck.ts";
import { isMissing } from "./tool.ts";

let compiled: ReturnType<typeof compileConfigs>;
let emitted: readonly EmittedFile[];

beforeAll(() => {
  compiled = compileConfigs();
  emitted = [...compiled.files, ...expectedFiles()];
}, 120_000);
afterAll(() => compiled.remove());

describe("what is emitted", () => {
  it("has templates and scripts to look at", () => {
    expect(templatesOf(emitted).length).toBeGreaterThan(20);
    expect(scriptsOf(emitted).length).toBeGreaterThan(20);
  });

  it("satisfies cloudformation-validate", () => {
    expectOnlyAllowed("cloudformation-validate", cloudformationValidate(templatesOf(emitted)));
  }, 120_000);

  it.skipIf(isMissing("cfn-lint"))(
    "satisfies cfn-lint, warnings included",
    () => {
      expectOnlyAllowed("cfn-lint", cfnLint(templatesOf(emitted)));
    },
    300_000,
  );

  it.skipIf(isMissing("shellcheck"))("satisfies shellcheck", () => {
    expectOnlyAllowed("shellcheck", shellcheck(scriptsOf(emitted)));
  });
});

function expectOnlyAllowed(oracle: OracleFinding["oracle"], findings: readonly OracleFinding[]): void {
  const { unexpected, unused } = judge(
    findings,
    ALLOW_LIST.filter((allowed) => allowed.oracle === oracle),
  );
  expect(unexpected.map(findingText)).toEqual([]);
  expect(unused).toEqual([]);
}
