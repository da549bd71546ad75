import { expect, it } from "vitest";
import { scheduledTask, service } from "../../src/index.ts";

const api = service("api", { cpu: 512, memory: 1024, image: "api:1.0" });

it("a scheduled task is its name and what it says, alone or beside the workload that it is from", () => {
  const props = { from: api, command: ["node", "report.js"], schedule: "cron(0 6 * * ? *)" } as const;
  expect(scheduledTask("report", props)).toMatchObject({ kind: "scheduled-task", name: "report", props });
  const alone = { cpu: 256, memory: 512, image: "report:1.0", schedule: "rate(1 day)", timeZone: "UTC" } as const;
  expect(scheduledTask("report", alone).props).toEqual(alone);
});

it("a schedule in another language than Scheduler's does not compile, nor does a task without one", () => {
  // @ts-expect-error Scheduler has no words such as @daily
  scheduledTask("report", { from: api, schedule: "@daily" });
  // @ts-expect-error cron stands in cron(…)
  scheduledTask("report", { from: api, schedule: "0 6 * * *" });
  // @ts-expect-error nothing starts it
  scheduledTask("report", { from: api });
  // @ts-expect-error nothing reaches a task
  expect(scheduledTask("report", { from: api, schedule: "rate(1 day)", ports: { http: 80 } }).name).toBe("report");
});
