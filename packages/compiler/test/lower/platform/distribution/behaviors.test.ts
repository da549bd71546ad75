import type { BehaviorProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import type { OriginPlan } from "../../../../src/lower/plan/distribution-plan.ts";
import { behavior } from "../../../../src/lower/platform/distribution/behaviors.ts";
import { plannedBalancer } from "../../planned-balancer.ts";

const bucket: OriginPlan = { kind: "bucket", bucket: "assets", region: undefined, path: undefined };
const balancer: OriginPlan = { kind: "load-balancer", balancer: plannedBalancer({}) };

function made(props: BehaviorProps, origin: OriginPlan) {
  return behavior({ props, origin, at: [] });
}

it("keeps nothing of a load balancer, which sees the whole request, and what a bucket has", () => {
  expect(made({}, balancer)).toMatchObject({
    TargetOriginId: "load-balancer-edge",
    ViewerProtocolPolicy: "redirect-to-https",
    CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    OriginRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
    Compress: true,
  });
  expect(made({}, balancer).AllowedMethods).toHaveLength(7);
  expect(made({}, bucket)).toMatchObject({
    TargetOriginId: "bucket-assets",
    AllowedMethods: ["GET", "HEAD"],
    CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
    OriginRequestPolicyId: undefined,
  });
});

it("takes what is written, by AWS's name or by id", () => {
  const id = "11111111-2222-3333-4444-555555555555";
  const written = { cache: id, originRequestPolicy: "AllViewerExceptHostHeader", responseHeadersPolicy: id } as const;
  expect(made({ ...written, allowedMethods: "GET_HEAD_OPTIONS", compress: false }, balancer)).toMatchObject({
    AllowedMethods: ["GET", "HEAD", "OPTIONS"],
    CachePolicyId: id,
    OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    ResponseHeadersPolicyId: id,
    Compress: false,
  });
  expect(made({ originRequestPolicy: "none" }, balancer).OriginRequestPolicyId).toBeUndefined();
});
