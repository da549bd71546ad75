import { expect, it } from "vitest";
import { CONTAINER, imported, importedContainer, TASK } from "./importing.ts";

function logged(options: object, others: object = {}) {
  return importedContainer({ logConfiguration: { logDriver: "awslogs", options, ...others } });
}

const OPTIONS = { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "api" };

it("is in the log group that is there, without what holds anyway", () => {
  expect(logged(OPTIONS).text).toContain('logging: awsLogs({ logGroup: "/ecs/shop" }),');
  const all = { ...OPTIONS, mode: "non-blocking", "max-buffer-size": "25m", "awslogs-datetime-format": "%Y" };
  expect(logged({ ...all, "awslogs-stream-prefix": "ecs" }).text).toContain(`logging: awsLogs({
    logGroup: "/ecs/shop",
    streamPrefix: "ecs",
    mode: "non-blocking",
    maxBufferSize: "25m",
    datetimeFormat: "%Y",
  }),`);
});

it("says what is not taken over", () => {
  expect(logged({ ...OPTIONS, "awslogs-create-group": "true" }).remarks).toContain(
    "containerDefinitions[0].logConfiguration.options.awslogs-create-group: The group is there by now, and a role of ecs-dsl may make none.",
  );
  expect(logged({}).remarks.map((remark) => remark.replace(/^.*options\./, ""))).toEqual(
    expect.arrayContaining([
      "awslogs-group: It is the log group of the workload.",
      "awslogs-region: It is that of the stack.",
      'awslogs-stream-prefix: The names of log streams begin with that of the container, "api", from now on.',
    ]),
  );
  expect(importedContainer({ logConfiguration: undefined }).remarks).toContain(
    "containerDefinitions[0].logConfiguration: It says nothing of logs: what it prints goes to the log group of the workload from now on.",
  );
  expect(logged({ ...OPTIONS, "awslogs-group": "/ecs/${STAGE}" }).remarks).toContain(
    "containerDefinitions[0].logConfiguration.options.awslogs-group: It is the log group of the workload.",
  );
});

it("is an override where no property says it", () => {
  expect(logged({ ...OPTIONS, "awslogs-region": "us-east-1", novelty: "x" }).text).toContain(
    'overrides: { container: { logConfiguration: { options: { "awslogs-region": "us-east-1", novelty: "x" } } } },',
  );
  const splunk = importedContainer({
    logConfiguration: { logDriver: "splunk", options: { "splunk-url": "https://s" } },
  });
  expect(splunk.text).toContain(
    'overrides: { container: { logConfiguration: { logDriver: "splunk", options: { "splunk-url": "https://s" } } } },',
  );
});

it("is said once where a sidecar has the same", () => {
  const other = {
    ...CONTAINER,
    name: "log",
    image: "nginx:1",
    logConfiguration: { logDriver: "awslogs", options: { ...OPTIONS, "awslogs-stream-prefix": "ecs" } },
  };
  const main = { ...CONTAINER, logConfiguration: other.logConfiguration };
  expect(imported({ ...TASK, containerDefinitions: [main, other] }).text.match(/awsLogs\(/g)).toHaveLength(1);
  expect(imported({ ...TASK, containerDefinitions: [CONTAINER, other] }).text.match(/awsLogs\(/g)).toHaveLength(2);
});
