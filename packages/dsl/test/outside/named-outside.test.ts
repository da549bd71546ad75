import { expect, it } from "vitest";
import { deployParameter } from "../../src/outside/deploy-parameter.ts";
import { namedOutside } from "../../src/outside/named-outside.ts";
import { stackOutput } from "../../src/outside/stack-output.ts";
import { parameter } from "../../src/container/parameter.ts";
import { queue } from "../../src/resources/queue.ts";

it("is the id, where that is text", () => {
  expect(namedOutside("arn:aws:sqs:us-east-1:123456789012:jobs")).toEqual({
    name: "arn:aws:sqs:us-east-1:123456789012:jobs",
  });
});

it("is what names the value from outside, with that value", () => {
  const values = [stackOutput("platform", "JobsArn"), parameter("/platform/jobs"), deployParameter("Jobs")];
  expect(values.map((value) => namedOutside(value).name)).toEqual(["platform.JobsArn", "/platform/jobs", "Jobs"]);
  for (const value of values) expect(namedOutside(value).given).toBe(value);
});

it("stays what it is, where it is neither: compiling says so", () => {
  const [other, unnamed] = [queue("jobs").arn(), Reflect.apply(stackOutput, undefined, ["platform"])];
  for (const value of [other, unnamed, undefined, 7]) {
    const named = Reflect.apply(namedOutside, undefined, [value]);
    expect(named).toEqual({ name: value });
  }
});
