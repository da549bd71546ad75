import { expect, it } from "vitest";
import { queue, service, task, topic } from "../../src/index.ts";

const api = service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { http: 8080 } });

it("a task is its name and what it says, alone or beside the workload that it is from", () => {
  const props = { from: api, command: ["node", "migrate.js"], before: [api] };
  expect(task("migrate", props)).toMatchObject({ kind: "task", name: "migrate", props });
  expect(task("report", { cpu: 256, memory: 512, image: "report:1.0" }).props).toEqual({
    cpu: 256,
    memory: 512,
    image: "report:1.0",
  });
});

it("a task of a size that Fargate does not have does not compile, nor does one with ports", () => {
  // @ts-expect-error 512 CPU units go with 1024 to 4096 MiB
  task("report", { cpu: 512, memory: 512, image: "report:1.0" });
  // @ts-expect-error nothing reaches a task
  expect(task("report", { from: api, ports: { http: 80 } }).kind).toBe("task");
});

it("an event starts a task, by EventBridge's own pattern", () => {
  const on = { source: ["aws.s3"], detail: { size: [{ numeric: [">", 0] }], $or: [{ a: ["b"] }, { c: [null] }] } };
  expect(task("ingest", { from: api, on, input: { KEY: "$.detail.object.key" } }).props.on).toEqual(on);
  // @ts-expect-error values stand in an array
  task("ingest", { from: api, on: { source: "aws.s3" } });
  // @ts-expect-error the field is called detail-type
  task("ingest", { from: api, on: { detailType: ["Object Created"] } });
  // @ts-expect-error a comparison of EventBridge's own
  task("ingest", { from: api, on: { source: [{ startsWith: "aws." }] } });
  // @ts-expect-error a path begins with $
  expect(task("ingest", { from: api, on, input: { KEY: "detail.object.key" } }).name).toBe("ingest");
});

it("a topic is told of failures, as a noun or by its ARN", () => {
  const alerts = topic("alerts");
  const told = [alerts, alerts.arn(), topic.existing("arn:aws:sns:us-east-1:123456789012:alerts")];
  const tasks = told.map((notify) => task("migrate", { from: api, onFailure: { notify } }));
  expect(tasks.map(({ props }) => props.onFailure?.notify)).toEqual(told);
  // @ts-expect-error a queue is not told
  task("migrate", { from: api, onFailure: { notify: queue("alerts") } });
  // @ts-expect-error the address of a service is no topic
  expect(task("migrate", { from: api, onFailure: { notify: api.url("http") } }).name).toBe("migrate");
});
