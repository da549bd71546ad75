import { describe, expect, it } from "vitest";
import { runbook } from "../../../../../src/emit/scripts/rollouts/service/runbook.ts";
import { shop } from "../../shop.ts";

function sections(executeCommand: boolean, name = "api"): string {
  return shop({ names: [name] })
    .workloads.flatMap((workload) =>
      runbook({ ...workload, executeCommand, container: "main app", rollout: { kind: "service", service: name } }),
    )
    .join("\n");
}

describe("the runbook of a service", () => {
  it("shows how to get a shell in the main container, where that is on", () => {
    expect(sections(true)).toContain("--container 'main app' --interactive --command /bin/sh");
    expect(sections(true)).not.toContain("enableExecuteCommand");
  });

  it("says how to turn it on where it is off", () => {
    expect(sections(false)).toContain("Set `enableExecuteCommand: true` in the config");
    expect(sections(false)).not.toContain("execute-command --");
  });

  it("asks for the service and its log by quoted names", () => {
    const text = sections(false, "it's");
    expect(text).toContain(String.raw`--cluster shop-production --services $'it\'s' --output table`);
    expect(text).toContain(String.raw`aws logs tail $'/ecs/shop/production/it\'s' --follow`);
  });

  it("says how a deployment is followed and answered that shifts traffic", () => {
    const shifting = { kind: "service", service: "api", shiftMinutes: 70 } as const;
    const text = shop({ names: ["api"] })
      .workloads.flatMap((workload) => runbook({ ...workload, rollout: shifting }))
      .join("\n");
    expect(text).toContain("until it has baked: 70 minutes at most");
    expect(text).toContain("./deploy.sh --continue --service api");
    expect(sections(true)).not.toContain("--continue");
  });
});
