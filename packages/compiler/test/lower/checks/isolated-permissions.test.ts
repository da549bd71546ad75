import { network, parameter, secret, service, type Permission } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const isolated = network({ natGateways: 0 });

function api(permissions: readonly Permission[], secrets = {}) {
  const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
  return service("api", { cpu: 256, memory: 512, image, permissions, secrets });
}

const allow = (...actions: readonly string[]): Permission => ({ actions, resources: ["*"] });

describe("what a workload may call from a network without NAT gateways", () => {
  it("is reported where no endpoint leads to it, once for each service, at its first action", () => {
    const workloads = [api([allow("s3:GetObject", "sqs:ReceiveMessage", "sqs:DeleteMessage"), allow("SNS:Publish")])];
    const lowered = lowerShop({ workloads, network: isolated });
    expect(codesOf(lowered)).toEqual([
      "config/isolated-permission at services.api.permissions[0].actions[1]",
      "config/isolated-permission at services.api.permissions[1].actions[0]",
    ]);
    expect(lowered.findings).toMatchObject([{ severity: "warning" }, { severity: "warning" }]);
    expect(textsOf(lowered)[0]).toEqual([
      'Service "api" may call "sqs:ReceiveMessage", and the network has no NAT gateway; none of its VPC endpoints leads there.',
      "Set `natGateways` to 1, or name a network that exists and has an endpoint to the service.",
    ]);
    expect(codesOf(lowerShop({ workloads }))).toEqual([]);
  });

  it.each([
    ["has an endpoint", allow("s3:*", "logs:PutLogEvents", "ecr:BatchGetImage")],
    [
      "is inside the network, or called by others",
      allow("elasticfilesystem:ClientMount", "kms:Decrypt", "rds-db:connect"),
    ],
    ["is everything, or nothing that we know", allow("*", "shop:Buy")],
    ["is denied", { ...allow("sqs:*"), effect: "Deny" } as const],
  ])("is not reported where it %s", (_what, permission) => {
    expect(codesOf(lowerShop({ workloads: [api([permission])], network: isolated }))).toEqual([]);
  });

  it.each([
    ["secretsmanager", secret("shop/key")],
    ["ssm", parameter("/shop/mode")],
  ])("is reached where a task needs an endpoint to %s to start", (name, source) => {
    const permission = allow(`${name}:Get*`);
    const codes = (secrets: object) =>
      codesOf(lowerShop({ workloads: [api([permission], secrets)], network: isolated }));
    expect(codes({})).toEqual(["config/isolated-permission at services.api.permissions[0].actions[0]"]);
    expect(codes({ KEY: source })).toEqual([]);
  });
});
