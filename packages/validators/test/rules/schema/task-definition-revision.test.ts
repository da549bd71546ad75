import * as fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const CODE = "schema/task-definition-revision";
const ARN = "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:task-definition/shop-api";

const service = (taskDefinition: unknown) => ({ serviceName: "api", cluster: "shop", taskDefinition });
const run = (taskDefinition: unknown) => ({ cluster: "shop", taskDefinition });
const target = (taskDefinitionArn: unknown) => ({ taskDefinitionArn });

const answer = (written: string) =>
  `Task definition "${written}" has a revision that is not a number. AWS answers: "Invalid revision number."`;
const newest = (name: string, value: string) =>
  `Set \`${name}\` to "${value}": without a revision it is the newest one.`;

describeRule(CODE, "service", {
  at: "taskDefinition",
  accepts: {
    "a family": service("latest"),
    "a revision": service("shop-api:3"),
    "a revision of an ARN": service(`${ARN}:12`),
    "an ARN": service(ARN),
    "a file": service("file://task-definition.json"),
    "a revision that is filled in": service("shop-api:${REVISION}"),
    "a revision that somebody fills in": service("shop-api:REVISION"),
    "what is filled in": service("{{ must_env `FAMILY` }}:latest"),
    "no task definition": { serviceName: "api", deploymentController: { type: "EXTERNAL" } },
  },
  rejects: {
    "the latest": {
      document: service("shop-api:latest"),
      says: [answer("shop-api:latest"), newest("taskDefinition", "shop-api")],
      fixed: service("shop-api"),
      title: "Omit the revision",
    },
    "the latest of an ARN": {
      document: service(`${ARN}:LATEST`),
      says: [answer(`${ARN}:LATEST`), newest("taskDefinition", "shop-api")],
      fixed: service("shop-api"),
      title: "Omit the revision",
    },
    "a version": {
      document: service("shop-api:v1.2"),
      says: [answer("shop-api:v1.2"), 'Name a revision by its number in `taskDefinition`, like "shop-api:3".'],
    },
  },
  unknown: [service(UNKNOWN)],
});

describeRule(CODE, "runTask", {
  at: "taskDefinition",
  accepts: { "a family": run("shop-api"), "an ARN": run(ARN), "a revision": run(`${ARN}:1`) },
  rejects: {
    "the latest": {
      document: run(`${ARN}:latest`),
      says: [answer(`${ARN}:latest`), newest("taskDefinition", ARN)],
      fixed: run(ARN),
      title: "Omit the revision",
    },
  },
  unknown: [run(UNKNOWN)],
});

describeRule(CODE, "ecsTarget", {
  at: "taskDefinitionArn",
  accepts: { "an ARN": target(ARN), "a revision": target(`${ARN}:1`) },
  rejects: {
    "the latest, which EventBridge takes and ECS refuses": {
      document: target(`${ARN}:latest`),
      severity: "warning",
      says: [answer(`${ARN}:latest`), newest("taskDefinitionArn", ARN)],
      fixed: target(ARN),
      title: "Omit the revision",
    },
  },
  unknown: [target(UNKNOWN)],
});

it("takes every number of every family", () => {
  const families = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  fc.assert(
    fc.property(
      families,
      fc.constantFrom("", ARN.slice(0, ARN.indexOf("/") + 1)),
      fc.nat(),
      (family, arn, revision) => {
        const written = `${arn}${family}:${revision}`;
        const found = check([{ kind: "service", name: "example", value: service(written) }]);
        expect(found.filter(({ code }) => code === CODE)).toEqual([]);
      },
    ),
  );
});
