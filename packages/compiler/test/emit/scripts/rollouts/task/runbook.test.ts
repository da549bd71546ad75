import { expect, it } from "vitest";
import { runbook } from "../../../../../src/emit/scripts/rollouts/task/runbook.ts";
import { shop } from "../../shop.ts";

function sections(gates: readonly string[]): string {
  return shop({ names: ["my task"] })
    .workloads.flatMap((workload) => runbook({ ...workload, rollout: { kind: "task", gates, strategy: [] } }))
    .join("\n");
}

it("says how to run the task, and whether deploy.sh does", () => {
  expect(sections(["api"])).toContain("./run-task.sh 'my task'\n");
  expect(sections(["api"])).toContain("`deploy.sh` runs it before each rollout");
  expect(sections([])).not.toContain("deploy.sh");
});
