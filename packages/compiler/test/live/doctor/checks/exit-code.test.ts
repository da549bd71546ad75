import { describe, expect, it } from "vitest";
import { exitCode } from "../../../../src/live/doctor/checks/exit-code.ts";
import type { Patient } from "../../../../src/live/doctor/patient.ts";
import { patient, says, stopped } from "../patients.ts";

const EXITED = "Essential container in task exited";
const examined = (change: Partial<Omit<Patient, "aws">>) => exitCode.examine(patient(change));

describe("exit code", () => {
  it.each([
    [0, "certain", "Container api ends by itself, without an error: exit code 0."],
    [1, "certain", "Container api fails: its application ends with exit code 1."],
    [127, "certain", "Container api does not find its command: exit code 127."],
    [137, "likely", "Container api is killed: exit code 137."],
    [139, "certain", "Container api breaks off with a segmentation fault: exit code 139."],
    [143, "possible", "Container api was asked to stop, and did: exit code 143."],
  ])("says what %i means", async (code, likelihood, words) => {
    expect(await examined({ stopped: [stopped(EXITED, { api: code })] })).toMatchObject({
      findings: [{ likelihood, says: words }],
    });
  });

  it("tells a container that is out of memory", async () => {
    const containers = [
      {
        name: "api",
        image: "",
        health: "",
        exitCode: 137,
        reason: "OutOfMemoryError: Container killed due to memory usage",
      },
    ];
    expect(says(await examined({ stopped: [stopped(EXITED, { api: 137 }, { containers })] }))).toEqual([
      "Container api runs out of memory, and is killed: exit code 137.",
    ]);
  });

  it("counts tasks that ended alike, and shows the log of the last", async () => {
    const containers = [
      {
        name: "api",
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "g", "awslogs-stream-prefix": "p" } },
      } as const,
    ];
    const answers = { "logs:GetLogEvents": () => ({ events: [{ message: "DATABASE_URL is not set" }] }) };
    const tasks = [
      stopped(EXITED, { api: 1 }),
      stopped(EXITED, { api: 1 }),
      stopped("asked", { api: 143 }, { stopCode: "UserInitiated" }),
    ];
    const { findings } = await exitCode.examine(patient({ containers: [...containers], stopped: tasks }, answers));
    expect(findings.map(({ evidence }) => evidence)).toEqual([
      [
        `2 of the last 3 stopped tasks ended so, the last at 2027-01-31T12:00:00.000Z: ${EXITED}`,
        "log: DATABASE_URL is not set",
      ],
    ]);
  });

  it("has no fault in what somebody stopped, in sidecars, and in tasks that end as they should", async () => {
    expect(
      says(await examined({ stopped: [stopped("asked", { api: 137 }, { stopCode: "ServiceSchedulerInitiated" })] })),
    ).toEqual([]);
    const sidecar = [{ name: "migrate", essential: false }];
    expect(says(await examined({ containers: sidecar, stopped: [stopped(EXITED, { migrate: 0 })] }))).toEqual([]);
    expect(says(await examined({ service: undefined, stopped: [stopped(EXITED, { api: 0 })] }))).toEqual([]);
  });

  it("is history while all tasks run", async () => {
    const service = { desiredCount: 1, runningCount: 1, deployments: [{ rolloutState: "COMPLETED" }] } as const;
    expect(
      await examined({
        service: { ...service, deployments: [...service.deployments] },
        stopped: [stopped(EXITED, { api: 1 })],
      }),
    ).toMatchObject({
      findings: [{ likelihood: "possible" }],
    });
  });
});
