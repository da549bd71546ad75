import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALLOW_LIST, judge } from "./allow-list.ts";
import { Accepted, keepAccepted, listed } from "./accepted.ts";
import { awsCli } from "./aws-cli.ts";
import { cfnLint } from "./cfn-lint.ts";
import { cloudformationValidate } from "./cloudformation-validate.ts";
import {
  commandsOf,
  compileConfigs,
  entriesOf,
  type EmittedFile,
  expectedFiles,
  scriptsOf,
  taskDefinitionsOf,
  templatesOf,
  withNewParts,
  withoutCopies,
} from "./emitted-files.ts";
import { findingText, type OracleFinding } from "./oracle-finding.ts";
import { plantFiles } from "./planted-files.ts";
import { shellcheck } from "./shellcheck.ts";
import { beyondNeeds } from "./least-privilege.ts";
import { statementsIn } from "./statements.ts";
import { isMissing, versionOf } from "./tool.ts";

let compiled: Awaited<ReturnType<typeof compileConfigs>>;
let planted: ReturnType<typeof plantFiles>;
let templates: readonly EmittedFile[];
let taskDefinitions: readonly EmittedFile[];
let scripts: readonly EmittedFile[];

const LIST = "accepted";

const accepted = {
  cfnLint: new Accepted(versionOf("cfn-lint"), listed(LIST)),
  shellcheck: new Accepted(versionOf("shellcheck"), listed(LIST)),
};

beforeAll(async () => {
  compiled = await compileConfigs();
  planted = plantFiles();
  const emitted = withoutCopies([...compiled.files, ...expectedFiles()]);
  templates = templatesOf(emitted);
  taskDefinitions = taskDefinitionsOf(emitted);
  scripts = scriptsOf(emitted);
}, 120_000);
afterAll(() => {
  keepAccepted(LIST, [accepted.cfnLint, accepted.shellcheck]);
  compiled.remove();
  planted.remove();
});

const MISSPELT = { place: "AWS::ECS::Cluster Properties/ClusterNane", file: "misspelt.yaml" };

/** Each oracle is started once, for what is emitted and for the files that prove that it finds something. */
describe("what is emitted", () => {
  it("has templates, task definitions and scripts to look at", () => {
    expect(templates.length).toBeGreaterThan(20);
    expect(taskDefinitions.length).toBeGreaterThan(20);
    expect(scripts.length).toBeGreaterThan(20);
  });

  it("allows no more than is needed, beside what a config itself permits", () => {
    const statements = templates.flatMap(({ path, name }) => statementsIn(readFileSync(path, "utf8"), name));
    expect(statements.length).toBeGreaterThan(100);
    const permitted = [
      ...["Orders", "Table"].flatMap((table) =>
        ["GetItem", "PutItem", "Query"].flatMap((action) => [
          `dynamodb:${action} on ,DataStack${table}Arn,/index/*`,
          `dynamodb:${action} on DataStack${table}Arn`,
        ]),
      ),
      "dynamodb:GetItem on DataStackSessionsArn",
      "dynamodb:PutItem on DataStackSessionsArn",
      "dynamodb:GetItem on arn:aws:dynamodb:eu-central-1:123456789012:table/orders",
      ...["GetItem", "PutItem"].map(
        (action) =>
          `dynamodb:${action} on ,arn:aws:dynamodb:us-east-1:123456789012:table/,PlatformOrdersTable2eb7c8FromParameterStore`,
      ),
      "ecs:RunTask on MigrateTaskDefinitionArn",
      "events:PutEvents on EventsStackBusArn",
      "keys/production/cloudformation/shop-production-stack-keys.yaml: AWS::KMS::Key: anyone kms:Decrypt,kms:Encrypt,kms:GenerateDataKey*,kms:ReEncrypt*,kms:DescribeKey",
      "lambda:InvokeFunction on ChecksStackSmokeArn",
      "lambda:InvokeFunction on ChecksStackSmokeTestArn",
      "rds-db:connect on ,arn:aws:rds-db:eu-west-1:123456789012:dbuser:,DataStackDbDBClusterResourceId,/api",
      "s3:GetObject on arn:aws:s3:::shop-invoices/*",
      "s3:GetObject on arn:aws:s3:::shop/*",
      "sqs:PurgeQueue on JobsQueueArn",
      "sqs:PurgeQueue on LostQueueArn",
    ];
    const beyond = statements.flatMap(beyondNeeds).map((line) => line.replace(/^.*?: AWS::IAM::Role: /, ""));
    expect([...new Set(beyond)].toSorted()).toEqual(permitted.toSorted());
  });

  it("satisfies cloudformation-validate, which finds a misspelt property and a dangling reference", () => {
    const { sound, misspelt, dangling } = planted;
    const found = inFiles(cloudformationValidate([sound, misspelt, dangling, ...templates]), [misspelt, dangling]);
    expect(found.planted).toMatchObject([{ ...MISSPELT, rule: "F3002" }, { file: "dangling.yaml" }]);
    expectOnlyAllowed("cloudformation-validate", found.others);
  }, 120_000);

  it.skipIf(isMissing("cfn-lint"))(
    "satisfies cfn-lint, warnings included, which finds the same",
    () => {
      const { sound, misspelt, dangling } = planted;
      const files = [sound, misspelt, dangling, ...withNewParts(templates, entriesOf)];
      const found = inFiles(cfnLint(files, accepted.cfnLint), [misspelt, dangling]);
      expect(found.planted).toMatchObject([
        { ...MISSPELT, rule: "E3002" },
        { file: "dangling.yaml", rule: "E1020" },
      ]);
      expectOnlyAllowed("cfn-lint", found.others);
    },
    300_000,
  );

  it.skipIf(isMissing("aws"))(
    "is what the AWS CLI registers, which finds a misspelt member",
    () => {
      const { registrable, unregistrable } = planted;
      const found = inFiles(awsCli([registrable, unregistrable, ...taskDefinitions]), [unregistrable]);
      expect(found.planted).toMatchObject([{ rule: "Unknown parameter", place: "containerDefinitions.*.imgae" }]);
      expectOnlyAllowed("aws-cli", found.others);
    },
    120_000,
  );

  it.skipIf(isMissing("shellcheck"))(
    "satisfies shellcheck, which finds an unquoted variable",
    () => {
      const { quoted, unquoted } = planted;
      const files = [quoted, unquoted, ...withNewParts(scripts, commandsOf)];
      const found = inFiles(shellcheck(files, accepted.shellcheck), [unquoted]);
      expect(found.planted).toMatchObject([{ rule: "SC2086", place: "unquoted.sh" }]);
      expectOnlyAllowed("shellcheck", found.others);
    },
    300_000,
  );
});

function inFiles(findings: readonly OracleFinding[], files: readonly EmittedFile[]) {
  const isPlanted = (finding: OracleFinding) => files.some(({ name }) => name === finding.file);
  return { planted: findings.filter(isPlanted), others: findings.filter((finding) => !isPlanted(finding)) };
}

function expectOnlyAllowed(oracle: OracleFinding["oracle"], findings: readonly OracleFinding[]): void {
  const { unexpected, unused } = judge(
    findings,
    ALLOW_LIST.filter((allowed) => allowed.oracle === oracle),
  );
  expect(unexpected.map(findingText)).toEqual([]);
  expect(unused).toEqual([]);
}
