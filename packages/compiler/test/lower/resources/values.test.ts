import { queue } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { outputsIn } from "../../../src/lower/resolve/references.ts";
import { isGiven, referenceStatements, resolver } from "../../../src/lower/resources/values.ts";

const lowering = () => new Lowering({ name: "shop" }, { name: "production" });
const existing = queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs");
const [made] = outputsIn(queue("jobs").url());
const [theirs] = outputsIn(existing.url());
if (made === undefined || theirs === undefined) throw new Error("There is no reference.");

it("gives the output of a stack as a parameter, and what exists as text", () => {
  const own = lowering();
  expect(resolver(own)(made)).toEqual(new Deferred("${JOBS_QUEUE_URL}", { Ref: "JobsQueueUrl" }));
  expect(own.inputs.get("JobsQueueUrl")).toMatchObject({ stack: "shop-production-queue-jobs", output: "Url" });
  expect(resolver(own)(theirs)).toBe("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs");
});

it("gives each right once", () => {
  expect(referenceStatements(lowering(), [made, made, theirs])).toEqual([
    { Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [{ Ref: "JobsQueueArn" }] },
    { Effect: "Allow", Action: ["sqs:SendMessage"], Resource: [existing.name] },
  ]);
});

it("knows values that there are", () => {
  expect(isGiven(made)).toBe(true);
  expect(isGiven({ ...made, output: "name" })).toBe(false);
  expect(isGiven({ ...made, resource: { ...made.resource, kind: "bucket" } })).toBe(false);
});
