import { describe, expect, it } from "vitest";
import { eventsOf, lastPart, rolloutOf, stoppedTasksOf, taskOf } from "../../../src/live/status/from-ecs.ts";

it("names things by the last part of their ARN", () => {
  expect(lastPart("arn:aws:ecs:us-east-1:123456789012:task-definition/shop-api:7")).toBe("shop-api:7");
  expect(lastPart(undefined)).toBe("");
});

it("reads what ECS leaves out as nothing", () => {
  expect(rolloutOf({})).toEqual({
    status: "",
    taskDefinition: "",
    state: "",
    desired: 0,
    running: 0,
    pending: 0,
    failed: 0,
  });
  expect(taskOf({})).toEqual({ id: "", taskDefinition: "", lastStatus: "", health: "UNKNOWN", containers: [] });
});

describe("stoppedTasksOf", () => {
  it("puts what stopped last first, as ECS lists them in no order", () => {
    const at = (id: string, seconds: number) => ({ taskArn: `task/${id}`, stoppedAt: new Date(seconds * 1000) });
    const tasks = stoppedTasksOf([at("a", 1), at("c", 3), at("b", 2), { taskArn: "task/d" }]);
    expect(tasks.map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
  });
});

it("keeps the last ten events", () => {
  const events = Array.from({ length: 100 }, (_event, index) => ({ message: String(index) }));
  expect(eventsOf({ events })).toHaveLength(10);
});
