import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { expect, it } from "vitest";
import { STATEFUL_TYPES } from "../../../../src/lower/resources/stack/stateful-types.ts";

/** What AWS calls stateful and what goes with its stack all the same. */
const GOES: Readonly<Record<string, string>> = {
  "AWS::CloudFormation::Stack": "What is in it has policies of its own.",
  "AWS::SQS::Queue": "Messages pass through it.",
};

it("keeps every type that AWS calls stateful, and none that AWS does not have", () => {
  const all = [...loadAwsServiceSpecSync().all("resource")];
  const stateful = all.filter(({ isStateful }) => isStateful === true).map((resource) => resource.cloudFormationType);
  expect(stateful.length).toBeGreaterThan(20);
  expect(stateful.filter((type) => STATEFUL_TYPES.has(type) === Object.hasOwn(GOES, type))).toEqual([]);
  const known = new Set(all.map(({ cloudFormationType }) => cloudFormationType));
  expect([...STATEFUL_TYPES].filter((type) => !known.has(type))).toEqual([]);
});
