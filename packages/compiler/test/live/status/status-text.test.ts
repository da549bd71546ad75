import { describe, expect, it } from "vitest";
import { statusText } from "../../../src/live/status/status-text.ts";
import type { Status } from "../../../src/live/status/status.ts";

const nothing: Status = {
  name: "api",
  kind: "service",
  cluster: "shop",
  id: "shop-api",
  state: "missing",
  desired: 0,
  running: 0,
  pending: 0,
  rollouts: [],
  tasks: [],
  stopped: [],
  targets: [],
  events: [],
  unseen: [],
};
const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const task = {
  id: "1",
  taskDefinition: "shop-api:7",
  lastStatus: "RUNNING",
  health: "HEALTHY",
  containers: [{ name: "api", image: "shop/api:1", digest, health: "HEALTHY" }],
};
const rollout = { status: "PRIMARY", taskDefinition: "shop-api:7", desired: 2, running: 2, pending: 0 };

describe("statusText", () => {
  it("shows a steady service on one line", () => {
    const status: Status = {
      ...nothing,
      state: "steady",
      desired: 2,
      running: 2,
      tasks: [task, { ...task, id: "2" }],
      rollouts: [{ ...rollout, state: "COMPLETED", failed: 0 }],
    };
    expect(statusText([status], false)).toBe(
      "NAME  STATE   TASKS  ROLLOUT    REVISION    IMAGE                       HEALTH\n" +
        "api   steady  2/2    completed  shop-api:7  api@sha256:0123456789ab ×2  2 healthy\n",
    );
  });

  it("shows below the table what is wrong", () => {
    const status: Status = {
      ...nothing,
      state: "failing",
      desired: 2,
      rollouts: [
        { ...rollout, state: "IN_PROGRESS", failed: 3, reason: "ECS deployment ecs-svc/1 in progress." },
        { ...rollout, status: "ACTIVE", taskDefinition: "shop-api:6", state: "COMPLETED", failed: 0 },
      ],
      stopped: [
        {
          ...task,
          stoppedAt: "2027-01-31T12:00:00.000Z",
          stopCode: "EssentialContainerExited",
          stoppedReason: "Essential container in task exited",
          containers: [{ name: "api", image: "shop/api:1", health: "UNKNOWN", exitCode: 1 }],
        },
      ],
      targets: [
        {
          group: "edge",
          arn: "arn",
          targets: [{ id: "10.0.0.1", port: 80, state: "unhealthy", description: "Health checks failed" }],
        },
      ],
      events: [{ at: "2027-01-31T12:00:01.000Z", message: "(service api) is unable to\u001b[2J." }],
    };
    expect(statusText([status], false)).toBe(
      "NAME  STATE    TASKS  ROLLOUT                                        REVISION    IMAGE  HEALTH\n" +
        "api   failing  0/2    in progress, 1 older one left, 3 tasks failed  shop-api:7         1 unhealthy\n" +
        "\napi\n" +
        "  ECS deployment ecs-svc/1 in progress.\n" +
        "  2027-01-31T12:00:00.000Z task 1 stopped: Essential container in task exited; api exit 1\n" +
        "  edge: 10.0.0.1:80 is unhealthy: Health checks failed\n" +
        "  2027-01-31T12:00:01.000Z (service api) is unable to\\x1b[2J.\n" +
        "  What to do about it: ecs-dsl doctor shop/shop-api\n",
    );
  });

  it("tells what is missing from what it could not see", () => {
    const refusal = { action: "ecs:DescribeServices", why: "denied", code: "AccessDenied", message: "No." } as const;
    const text = statusText([nothing, { ...nothing, name: "web", state: "unseen", unseen: [refusal] }], false);
    expect(text).toContain("\napi\n  There is no service shop-api in cluster shop.\n");
    expect(text).toContain("\nweb\n  Could not look: ecs:DescribeServices is denied.\n");
  });

  it("colours the state on a terminal", () => {
    expect(statusText([nothing], true)).toContain("\u001b[31mmissing\u001b[39m");
  });
});
