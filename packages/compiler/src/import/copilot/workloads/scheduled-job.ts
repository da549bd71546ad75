import type { Constant } from "../../draft.ts";
import { scheduleOf } from "../features/schedule.ts";
import type { Setting } from "../setting.ts";
import type { CopilotWorkload } from "../workload.ts";
import { taskOf, workloadConstant } from "./task.ts";

/** A task that the clock starts. */
export function scheduledJob(workload: CopilotWorkload, setting: Setting): Constant {
  const { manifest } = workload;
  const on = manifest.member("on");
  manifest
    .member("retries")
    ?.leftOut(
      "A task that has started and failed is not started again: try again inside of the program, and have `onFailure` tell somebody.",
    );
  manifest
    .member("timeout")
    ?.leftOut("Nothing ends a task that runs too long: begin the command with `timeout`, as coreutils have it.");
  const props = { ...taskOf(workload, setting), ...scheduleOf(on?.member("schedule")) };
  return workloadConstant("scheduledTask", workload, props);
}
