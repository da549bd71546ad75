import { DeploymentLifecycleHookStage } from "@aws-sdk/client-ecs";
import { expect, it } from "vitest";
import { LIFECYCLE_STAGES, STAGES_WITHOUT_PAUSE } from "../../src/facts/deployment.ts";

it("knows the stages of AWS's SDK, in the order of a deployment", () => {
  expect(LIFECYCLE_STAGES.toSorted()).toEqual(Object.values(DeploymentLifecycleHookStage).toSorted());
  expect(LIFECYCLE_STAGES[0]).toBe("RECONCILE_SERVICE");
  const shift = LIFECYCLE_STAGES.indexOf("PRODUCTION_TRAFFIC_SHIFT");
  expect(LIFECYCLE_STAGES.slice(shift - 1)).toEqual([
    "PRE_PRODUCTION_TRAFFIC_SHIFT",
    "PRODUCTION_TRAFFIC_SHIFT",
    "POST_PRODUCTION_TRAFFIC_SHIFT",
  ]);
});

it("lets no deployment pause while traffic shifts", () => {
  expect(STAGES_WITHOUT_PAUSE).toEqual(LIFECYCLE_STAGES.filter((stage) => /^(?:TEST|PRODUCTION)_/.test(stage)));
});
