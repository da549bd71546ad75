import { network, service, type Permission } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const isolated = network({ natGateways: 0 });

function api(permissions: readonly Permission[]) {
  const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1";
  return service("api", { cpu: 256, memory: 512, image, permissions });
}

const allow = (...actions: readonly string[]): Permission => ({ actions, resources: ["*"] });

describe("what a workload may call from a network without NAT gateways", () => {
  it("is reported where no endpoint leads to it, once for each service, at its first action", () => {
    const workloads = [
      api([
        allow("s3:GetObject", "timestream:Select", "timestream:DescribeEndpoints"),
        allow("Scheduler:CreateSchedule", "sqs:SendMessage"),
      ]),
    ];
    const lowered = lowerShop({ workloads, network: isolated });
    expect(codesOf(lowered)).toEqual([
      "config/isolated-permission at services.api.permissions[0].actions[1]",
      "config/isolated-permission at services.api.permissions[1].actions[0]",
    ]);
    expect(lowered.findings).toMatchObject([{ severity: "warning" }, { severity: "warning" }]);
    expect(textsOf(lowered)[0]).toEqual([
      'Service "api" may call "timestream:Select", and the network has no NAT gateway; no VPC endpoint leads there.',
      "Set `natGateways` to 1, or name an endpoint to the service in `endpoints`, where your account has one.",
    ]);
    expect(codesOf(lowerShop({ workloads }))).toEqual([]);
    const named = network({ natGateways: 0, endpoints: ["timestream.query-cell1", "scheduler"] });
    expect(codesOf(lowerShop({ workloads, network: named }))).toEqual([]);
  });

  it("is not reported where its tasks have public addresses", () => {
    const image = "public.ecr.aws/docker/library/nginx:1.27.3";
    const permissions = [allow("timestream:Select")];
    const web = service("web", { cpu: 256, memory: 512, image, permissions, assignPublicIp: true });
    expect(codesOf(lowerShop({ workloads: [web], network: isolated }))).toEqual([]);
  });

  it.each([
    ["has an endpoint, or gets one", allow("s3:*", "logs:PutLogEvents", "ecr:BatchGetImage", "sqs:*", "kms:Decrypt")],
    ["is inside the network, or called by others", allow("elasticfilesystem:ClientMount", "rds-db:connect")],
    ["is everything, or nothing that we know", allow("*", "shop:Buy")],
    ["is denied", { ...allow("timestream:*"), effect: "Deny" } as const],
  ])("is not reported where it %s", (_what, permission) => {
    expect(codesOf(lowerShop({ workloads: [api([permission])], network: isolated }))).toEqual([]);
  });
});
