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

it("says where to look up what starts the task by itself", () => {
  const [workload] = shop({ names: ["report"] }).workloads;
  if (workload === undefined) throw new Error("The shop has a workload.");
  const started = (starter: "EventRule" | "Schedule") =>
    runbook({ ...workload, rollout: { kind: "task", gates: [], strategy: [], starter } }).join("\n");
  expect(started("Schedule")).toContain("aws scheduler get-schedule --output json --name");
  expect(started("EventRule")).toContain("aws events describe-rule --output json --name");
  expect(started("EventRule")).toContain("--logical-resource-id EventRule");
  expect(sections([])).not.toContain("### Start");
});
