import { secret, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function ingest(props: object) {
  const given = { cpu: 256, memory: 512, image: IMAGE, ...props };
  return lowerShop({ workloads: [Reflect.apply(task, undefined, ["ingest", given])] });
}

const on = { source: ["aws.s3"] };
const inputs = (count: number, name = "V") =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, "$.id"]));

it("reports what EventBridge does not take of a pattern, where it stands", () => {
  expect(codesOf(ingest({ on: { detail: { bucket: { name: [] } } } }))).toEqual([
    "config/event-pattern at tasks.ingest.on.detail.bucket.name",
  ]);
  expect(textsOf(ingest({ on: { source: [{ prefx: "aws." }] } }))).toEqual([
    [
      '"prefx" in the pattern of the events that start task "ingest" is no operator of EventBridge.',
      'Did you mean "prefix"?',
    ],
  ]);
  expect(textsOf(ingest({ on: {} }))[0]?.[0]).toBe('The pattern of the events that start task "ingest" says nothing.');
  expect(codesOf(ingest({ on: { source: "aws.s3" } }))).toEqual(["config/property-type at tasks.ingest.on.source"]);
});

it("reports a pattern of more characters than EventBridge takes", () => {
  const long = (length: number) => ingest({ on: { source: ["a".repeat(length - '{"source":[""]}'.length)] } });
  expect(codesOf(long(4096))).toEqual([]);
  expect(codesOf(long(4097))).toEqual(["config/event-pattern at tasks.ingest.on"]);
});

it("reports variables that no event sets, and paths that EventBridge does not take", () => {
  expect(codesOf(ingest({ input: { ID: "$.id" } }))).toEqual(["config/event-input at tasks.ingest.input"]);
  expect(textsOf(ingest({ on, input: { KEY: "detail.key" } }))).toEqual([
    [
      'Variable "KEY" of task "ingest" has the path "detail.key", which EventBridge does not take: names after dots, up to 256 characters.',
      'Write it like `"KEY": "$.detail.object.key"`.',
    ],
  ]);
  expect(codesOf(ingest({ on, input: { KEY: "$.id" }, secrets: { KEY: secret("prod/key") } }))).toEqual([
    "config/event-input at tasks.ingest.input.KEY",
  ]);
});

it("reports more than EventBridge and ECS take", () => {
  expect(codesOf(ingest({ on, input: inputs(100) }))).toEqual([]);
  expect(codesOf(ingest({ on, input: inputs(101) }))).toEqual(["config/event-input at tasks.ingest.input"]);
  expect(textsOf(ingest({ on, input: inputs(90, "A".repeat(80)) }))[0]?.[0]).toContain("ECS takes 8192.");
});

it("warns of a path that leads to no text", () => {
  expect(textsOf(ingest({ on, input: { KEY: "$.object.key" } }))).toEqual([
    [
      'Variable "KEY" of task "ingest" has the path "$.object.key", which leads to a field that no event has.',
      'Did you mean "$.detail.object.key"?',
    ],
  ]);
  expect(codesOf(ingest({ input: { ALL: "$.detail" } }))).toEqual(["config/event-input at tasks.ingest.input"]);
  expect(codesOf(ingest({ on, input: { ALL: "$.detail" } }))).toEqual([
    "config/event-input-path at tasks.ingest.input.ALL",
  ]);
});
