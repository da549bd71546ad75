import { blueGreen, type LifecycleHook, resource, service, stack } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const SMOKE = "arn:aws:lambda:us-east-1:123456789012:function:smoke";
const checks = stack("checks", {
  Smoke: resource("AWS::Lambda::Function", { Code: { ZipFile: "" }, Role: "arn:aws:iam::123456789012:role/smoke" }),
});

function resourcesOf(...lifecycleHooks: readonly LifecycleHook[]) {
  const deployment = blueGreen({ lifecycleHooks });
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, deployment });
  return templateOf(lowerShop({ workloads: [api] }), "shop-production-api").Resources;
}

it("pauses for a day, and goes back, unless told otherwise", () => {
  const resources = resourcesOf(
    { pause: {}, lifecycleStages: ["POST_SCALE_UP"] },
    { pause: { timeoutInMinutes: 60, action: "CONTINUE" }, lifecycleStages: ["PRE_SCALE_UP"] },
  );
  expect(resources["Service"]).toMatchObject({
    Properties: {
      DeploymentConfiguration: {
        LifecycleHooks: [
          {
            TargetType: "PAUSE",
            LifecycleStages: ["POST_SCALE_UP"],
            TimeoutConfiguration: { TimeoutInMinutes: 1440, Action: "ROLLBACK" },
          },
          { LifecycleStages: ["PRE_SCALE_UP"], TimeoutConfiguration: { TimeoutInMinutes: 60, Action: "CONTINUE" } },
        ],
      },
    },
  });
  expect(resources).not.toHaveProperty("InfrastructureRole");
});

it("calls functions by a role that may call these alone", () => {
  const resources = resourcesOf(
    { lambda: SMOKE, lifecycleStages: ["POST_SCALE_UP"], hookDetails: { url: "/health" } },
    { lambda: checks.arn("Smoke"), lifecycleStages: ["PRE_SCALE_UP"] },
  );
  expect(resources["Service"]).toMatchObject({
    Properties: {
      DeploymentConfiguration: {
        LifecycleHooks: [
          {
            TargetType: "AWS_LAMBDA",
            HookTargetArn: SMOKE,
            RoleArn: { "Fn::GetAtt": ["InfrastructureRole", "Arn"] },
            HookDetails: { url: "/health" },
          },
          { HookTargetArn: { Ref: "ChecksStackSmokeArn" } },
        ],
      },
    },
  });
  const role = JSON.stringify(resources["InfrastructureRole"]);
  expect(role).toContain(
    `{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":["${SMOKE}",{"Ref":"ChecksStackSmokeArn"}]}`,
  );
  expect(role).not.toContain("ManagedPolicyArns");
});
