import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RULES } from "../src/rules/index.ts";

/** Ids of the catalogue of findings that the rules are built from, and those of them that have no rule, each with its reason. */
function idsIn(name: string): readonly string[] {
  return readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
}

/** What the catalogue does not have, and why a rule does. */
const OWN: ReadonlyMap<string, string> = new Map([
  ["ecr-repo/policy-action", "A slip in the name of an action is none of the catalogue's entries."],
  [
    "ecr-repo/policy-token",
    "The catalogue asks whether roles may log in, and not what a repository's policy says of it.",
  ],
  [
    "fargate/public-ip-ec2",
    "AWS refuses public addresses on instances; the catalogue warns of them wherever they are.",
  ],
  ["iam/target-role-permissions", "Roles of EventBridge and Scheduler; the catalogue asks the roles of tasks alone."],
  ["logging/group-name", "The catalogue asks whether a log group is there; CloudWatch Logs refuses some names."],
  ["networking/listener-rules", "Limits of load balancers; the catalogue is about ECS and ECR."],
  ["ops/run-task", "The catalogue has services and schedules; an input of RunTask is like both."],
  ["scaling/step-side", "Steps and the alarms that start them; the catalogue has tracking of targets alone."],
  ["schema/answered-value", "What AWS answers is no input; the catalogue names it in passing."],
  ["schema/name-unique", "The second of two resources of a template fails; the catalogue is about one at a time."],
  ["schema/property-required", "The shape of documents, where the catalogue names properties one by one."],
  ["schema/property-type", "The same."],
  ["schema/property-unknown", "The same."],
  ["schema/reference-cycle", "CloudFormation refuses it; the catalogue has cycles of containers."],
  [
    "schema/reference-unknown",
    "CloudFormation refuses it before ECS sees anything; the catalogue is about ECS and ECR.",
  ],
  ["schema/region-unknown", "A slip in a region is none of the catalogue's entries."],
  ["schema/resource-misplaced", "CloudFormation refuses it, too."],
  ["schema/resource-type-unknown", "The same."],
  ["schema/task-definition-revision", "The catalogue is about what services say, not about what they name."],
]);

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const CATALOGUE = idsIn("catalogue");

it("has rules of the catalogue, and some more for a reason", () => {
  const own = [...CODES].filter((code) => !CATALOGUE.includes(code));
  expect(own.toSorted()).toEqual([...OWN.keys()]);
});

it("has a rule for each id of the catalogue but those that are listed, with a reason", () => {
  const missing = idsIn("catalogue-missing").map((line) => line.split(": "));
  expect(CATALOGUE.filter((id) => !CODES.has(id))).toEqual(missing.map(([id]) => id));
  expect(missing.filter(([, reason = ""]) => reason.length < 20)).toEqual([]);
});
