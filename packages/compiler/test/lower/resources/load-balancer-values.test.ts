import { loadBalancer, queue, resource, service, stack, text, type Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { describe, expect, it } from "vitest";
import { loadBalancerValue } from "../../../src/lower/resources/load-balancer-values.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const edge = loadBalancer("edge");
const rules = stack("rules", {
  Association: resource("AWS::WAFv2::WebACLAssociation", { ResourceArn: edge.arn(), WebACLArn: "arn:aws:wafv2:x" }),
});
const environment = { PUBLIC_URL: text`${edge.url()}/shop` };
const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment });
const shop = lowerShop({ workloads: [api], resources: [rules] });

function outputOf(reference: Reference) {
  const data = referenceOf(reference);
  if (data?.of !== "output") throw new Error("It is a value of a noun.");
  return data;
}

describe("the values of a load balancer", () => {
  it("are outputs of the platform, which has it though nothing has a route on it", () => {
    expect(codesOf(shop)).toEqual([]);
    expect(templateOf(shop, "shop-production-platform").Outputs).toMatchObject({
      EdgeArn: { Value: { Ref: "EdgeLoadBalancer" } },
      EdgeUrl: { Value: { "Fn::Sub": "http://${EdgeLoadBalancer.DNSName}" } },
    });
  });

  it("stand in stacks and in the environment of tasks", () => {
    expect(propertiesOf(shop, "shop-production-stack-rules", "Association")).toMatchObject({
      ResourceArn: { Ref: "PlatformEdgeArn" },
    });
    expect(JSON.stringify(propertiesOf(shop, "shop-production-api", "TaskDefinition"))).toContain(
      '"Value":{"Fn::Join":["",[{"Ref":"PlatformEdgeUrl"},"/shop"]]}',
    );
    expect(JSON.stringify(documentOf(shop, "taskDefinition", "api"))).toContain('"${EDGE_URL}/shop"');
  });

  it("give no right", () => {
    expect(propertiesOf(shop, "shop-production-api", "TaskRole")).toMatchObject({ Policies: undefined });
  });

  it("are told apart from other values", () => {
    const reference = outputOf(edge.arn());
    expect(loadBalancerValue(reference)).toBe("arn");
    expect(loadBalancerValue(outputOf(edge.url()))).toBe("url");
    expect(loadBalancerValue({ ...reference, output: "name" })).toBeUndefined();
    expect(loadBalancerValue({ ...reference, access: "send" })).toBeUndefined();
    expect(loadBalancerValue({ ...reference, at: ["a"] })).toBeUndefined();
    expect(loadBalancerValue(outputOf(queue("jobs").arn()))).toBeUndefined();
  });
});
