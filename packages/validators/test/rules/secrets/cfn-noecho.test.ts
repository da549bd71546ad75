import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { formatPath } from "../../../src/path.ts";
import type { Surroundings } from "../../../src/surroundings.ts";
import { API_SPELLER } from "../../../src/text.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { worded } from "../../../src/worded.ts";
import { asked } from "../asked.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function told(value: unknown): unknown {
  return ec2Container({ environment: [{ name: "DB_PASSWORD", value }] });
}

const help = "Name the secret or the parameter in `secrets`: ECS reads it when a task starts.";

describeRule("secrets/cfn-noecho", "taskDefinition", {
  accepts: {
    text: told("hunter2"),
    "a reference to a plain parameter": told("{{resolve:ssm:/shop/name:1}}"),
    "a placeholder": told("{{ resolve }}"),
  },
  rejects: {
    "a reference to a secret": {
      document: told("{{resolve:secretsmanager:shop/db:SecretString:password}}"),
      at: "containerDefinitions[0].environment[0].value",
      says: [
        'Container "web" has a dynamic reference to a secret in `environment`; CloudFormation writes the secret as plain text into the task definition.',
        help,
      ],
    },
    "a reference within a text": {
      document: ec2Container({ command: ["serve", "--db=postgres://shop:{{resolve:secretsmanager:shop/db}}@db/shop"] }),
      at: "containerDefinitions[0].command[1]",
      says: [
        'Container "web" has a dynamic reference to a secret in `command`; CloudFormation writes the secret as plain text into the task definition.',
        help,
      ],
    },
    "a reference to a secure parameter": {
      document: told("{{resolve:ssm-secure:/shop/db:1}}"),
      at: "containerDefinitions[0].environment[0].value",
      says: [
        'Container "web" has a dynamic reference to a secure parameter in `environment`; CloudFormation resolves none in a task definition.',
        help,
      ],
    },
  },
  unknown: [told(UNKNOWN), ec2Container({ environment: UNKNOWN })],
});

describe("secrets/cfn-noecho in a template", () => {
  const value = { family: "shop", containerDefinitions: [{ name: "proxy" }, { name: "web", environment: [] }] };
  const hiddenValues = () => [{ container: 1, variable: 2, parameter: "DbPassword" }];
  const found = (surroundings: Surroundings) =>
    check([{ kind: "taskDefinition", name: "Task", value, surroundings }], asked("secrets/cfn-noecho"))
      .filter(({ code }) => code === "secrets/cfn-noecho")
      .map((finding) => [formatPath(finding.at), worded(finding, API_SPELLER).message]);

  it("rejects a parameter that CloudFormation hides", () => {
    expect(found({ hiddenValues })).toEqual([
      [
        "containerDefinitions[1].environment[2].value",
        'Container "web" has the parameter "DbPassword" in `environment`; CloudFormation hides it, and the task definition shows it as plain text.',
      ],
    ]);
  });

  it("accepts a task without any", () => {
    expect(found({})).toEqual([]);
    expect(found({ hiddenValues: () => [] })).toEqual([]);
  });
});
