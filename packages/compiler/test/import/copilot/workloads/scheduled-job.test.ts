import { expect, it } from "vitest";
import { scheduledJob } from "../../../../src/import/copilot/workloads/scheduled-job.ts";
import { remarks, shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

it("is started by its schedule, once", () => {
  const given = workload(
    "name: a\ntype: b\nimage: { location: a }\non: { schedule: '@daily' }\nretries: 3\ntimeout: 1h",
    "Scheduled Job",
    "report",
  );
  expect(shown(scheduledJob(given, settingOf()).value)).toBe(
    'scheduledTask("report", { cpu: 256, memory: 512, image: "a", assignPublicIp: true, schedule: "cron(0 0 * * ? *)" })',
  );
  expect(remarks(given.manifest).map((remark) => remark.split(":")[0])).toEqual(["retries", "timeout"]);
});
