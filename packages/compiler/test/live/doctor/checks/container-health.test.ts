import { expect, it } from "vitest";
import { containerHealth } from "../../../../src/live/doctor/checks/container-health.ts";
import { patient } from "../patients.ts";

it("tells a container that fails its own check, once for all tasks", async () => {
  const containers = [{ name: "api", healthCheck: { command: ["CMD-SHELL", "curl -f localhost"] } }];
  const task = (id: string, healthStatus: "HEALTHY" | "UNHEALTHY") => ({
    taskArn: `task/${id}`,
    containers: [{ name: "api", healthStatus }],
  });
  const examined = await containerHealth.examine(
    patient({ containers, running: [task("1", "UNHEALTHY"), task("2", "HEALTHY"), task("3", "UNHEALTHY")] }),
  );
  expect(examined.findings).toMatchObject([
    {
      says: "Container api fails its own health check.",
      evidence: ["task 1: UNHEALTHY", "task 3: UNHEALTHY", 'It is checked with ["CMD-SHELL","curl -f localhost"].'],
    },
  ]);
});
