import type { Service } from "@aws-sdk/client-ecs";
import { describe, expect, it } from "vitest";
import { deployment } from "../../../../src/live/doctor/checks/deployment.ts";
import { patient, says } from "../patients.ts";

const under = (service: Service) => deployment.examine(patient({ service }));
const two: Service = {
  desiredCount: 2,
  deployments: [{ status: "PRIMARY", createdAt: new Date(0) }, { status: "ACTIVE" }],
};

describe("deployment", () => {
  it.each([
    [true, 2, 100, 100],
    [false, 2, 50, 100],
    [false, 2, 100, 150],
    [true, 1, 100, 150],
    [true, 1, 50, 100],
    [false, 1, 0, 100],
    [false, 1, 100, 200],
  ])(
    "can not go on: %s, of %i tasks with %i and %i percent",
    async (isLocked, desiredCount, minimumHealthyPercent, maximumPercent) => {
      const found = says(
        await under({ ...two, desiredCount, deploymentConfiguration: { minimumHealthyPercent, maximumPercent } }),
      );
      expect(found.some((words) => words.startsWith("The deployment cannot go on"))).toBe(isLocked);
    },
  );

  it("tells what the circuit breaker has done, which is no cause", async () => {
    const failed = {
      rolloutState: "FAILED",
      failedTasks: 3,
      rolloutStateReason: "tasks failed to start.",
      taskDefinition: "arn/shop-api:8",
    } as const;
    expect(await under({ desiredCount: 1, deployments: [failed] })).toMatchObject({
      findings: [{ likelihood: "possible", evidence: ["shop-api:8: 3 tasks failed. tasks failed to start."] }],
    });
    const event = { message: "(service api) (deployment 1) rolling back to deployment 2.", createdAt: new Date(1000) };
    expect(says(await under({ ...two, events: [event] }))).toEqual([
      "The last deployment was rolled back: what runs is what ran before it.",
    ]);
    const old = { ...two, deployments: [{ status: "PRIMARY", createdAt: new Date("2027-01-31") }] };
    expect(says(await under({ ...old, events: [event] }))).toEqual([]);
  });

  it("tells that nothing is wanted", async () => {
    expect(says(await under({ desiredCount: 0 }))).toEqual(["No task is wanted: the desired count is 0."]);
    expect(says(await under({ desiredCount: 0, schedulingStrategy: "DAEMON" }))).toEqual([]);
    expect(says(await deployment.examine(patient({ service: undefined })))).toEqual([]);
  });
});
