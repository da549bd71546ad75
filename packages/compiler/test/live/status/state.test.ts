import { describe, expect, it } from "vitest";
import { stateOf } from "../../../src/live/status/state.ts";
import type { Status } from "../../../src/live/status/status.ts";

const rollout = {
  status: "PRIMARY",
  taskDefinition: "a:1",
  state: "COMPLETED",
  desired: 2,
  running: 2,
  pending: 0,
  failed: 0,
};
const steady: Omit<Status, "state"> = {
  name: "api",
  kind: "service",
  cluster: "shop",
  id: "api",
  desired: 2,
  running: 2,
  pending: 0,
  rollouts: [rollout],
  tasks: [],
  stopped: [],
  targets: [],
  events: [],
  unseen: [],
};
const unhealthy = [{ group: "g", arn: "a", targets: [{ id: "10.0.0.1", state: "unhealthy" }] }];
const stopped = (stopCode: string, exitCode?: number) => [
  {
    id: "1",
    taskDefinition: "a:1",
    lastStatus: "STOPPED",
    health: "UNKNOWN",
    stopCode,
    stoppedReason: "",
    containers: [{ name: "a", image: "a", health: "UNKNOWN", exitCode }],
  },
];

describe("stateOf a service", () => {
  it.each([
    ["steady", {}],
    ["failing", { running: 1 }],
    ["failing", { targets: unhealthy }],
    ["deploying", { rollouts: [{ ...rollout, state: "IN_PROGRESS" }], running: 0 }],
    ["deploying", { rollouts: [rollout, { ...rollout, status: "ACTIVE" }] }],
    ["failing", { rollouts: [{ ...rollout, state: "IN_PROGRESS", failed: 1 }] }],
    ["failing", { rollouts: [rollout, { ...rollout, state: "FAILED" }] }],
    ["steady", { stopped: stopped("ServiceSchedulerInitiated", 143) }],
  ])("is %s with %o", (state, change) => {
    expect(stateOf({ ...steady, ...change })).toBe(state);
  });
});

describe("stateOf a task", () => {
  it.each([
    ["steady", {}],
    ["running", { running: 1 }],
    ["running", { pending: 1 }],
    ["steady", { stopped: stopped("EssentialContainerExited", 0) }],
    ["failing", { stopped: stopped("EssentialContainerExited", 1) }],
    ["failing", { stopped: stopped("TaskFailedToStart") }],
  ])("is %s with %o", (state, change) => {
    expect(stateOf({ ...steady, kind: "task", rollouts: [], running: 0, ...change })).toBe(state);
  });
});
