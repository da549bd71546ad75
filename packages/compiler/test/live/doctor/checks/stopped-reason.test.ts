import { expect, it } from "vitest";
import { stoppedReason } from "../../../../src/live/doctor/checks/stopped-reason.ts";
import { patient, says, stopped } from "../patients.ts";

it("tells each reason once, with what ECS says", async () => {
  const reason = "Task failed ELB health checks in (target-group edge)";
  const examined = await stoppedReason.examine(
    patient({ stopped: [stopped(reason), stopped(reason), stopped("Essential container in task exited")] }),
  );
  expect(examined.findings).toMatchObject([
    { says: "Tasks are stopped because they fail their health check.", evidence: [expect.stringContaining(reason)] },
  ]);
});

it("reads the reasons of containers, too", async () => {
  const containers = [{ name: "api", image: "", health: "", reason: "CannotPullContainerError: no such host" }];
  expect(
    says(await stoppedReason.examine(patient({ stopped: [stopped("Task failed to start", {}, { containers })] }))),
  ).toEqual(["An image cannot be pulled."]);
});
