import { app, cluster, loadBalancer, queue, scheduledTask, service, worker } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costsOf, estimate } from "../../src/cost/estimate.ts";
import { PRICES } from "../../src/cost/prices.ts";
import { lower } from "../../src/lower/lower.ts";

const size = { cpu: 256, memory: 512, image: "nginx:1.27.3" } as const;

describe("what an app costs", () => {
  it("is by workload, and what they share", () => {
    const edge = loadBalancer("edge");
    const api = service("api", {
      ...size,
      ports: { http: 80 },
      routes: { http: edge.route({ path: "/*" }) },
      scaling: { min: 2, max: 4, cpu: 60 },
    });
    const jobs = worker("jobs", { ...size, queue: queue("jobs") });
    const report = scheduledTask("report", { ...size, schedule: "rate(1 day)" });
    const environments = { production: { account: "123456789012", region: "us-east-1" } };
    const shop = app("shop", { environments, define: () => ({ cluster: cluster(), workloads: [api, jobs, report] }) });
    const { costs, uncounted, ...rest } = estimate(lower(shop, "production").assembly, PRICES);
    expect(rest).toEqual({ environment: "production", region: "us-east-1" });
    const owners = [...new Set(costs.map(({ owner }) => owner))];
    expect(owners.toSorted()).toEqual(["api", "jobs", "platform"]);
    const ofApi = costs.filter(({ owner }) => owner === "api");
    expect(ofApi.map(({ what }) => what)).toContain("2 to 4 tasks of 0.25 vCPU and 0.5 GB");
    expect(uncounted.map(({ owner }) => owner)).toContain("report");
  });

  it("takes the values of parameters that the stack is given, then those that they have", () => {
    const template = {
      Parameters: { Scheme: { Default: "internal" } },
      Resources: {
        Edge: {
          Type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
          Properties: { Scheme: { Ref: "Scheme" }, Subnets: ["a"] },
        },
      },
    };
    const words = (parameters: object) =>
      costsOf([{ owner: "api", template, parameters: { ...parameters } }], PRICES).costs[0]?.what;
    expect(words({})).toBe("load balancer");
    expect(words({ Scheme: "internet-facing" })).toBe("load balancer with 1 public addresses");
  });

  it("is never a failure, whatever a template holds", () => {
    const types = fc.constantFrom(
      "AWS::ECS::Service",
      "AWS::ECS::TaskDefinition",
      "AWS::AutoScaling::AutoScalingGroup",
      "AWS::EC2::VPCEndpoint",
      "x",
    );
    const resource = fc.record({ Type: types, Properties: fc.anything() });
    const templates = fc.oneof(
      fc.anything(),
      fc.record({ Resources: fc.dictionary(fc.string(), fc.oneof(resource, fc.anything())) }),
    );
    fc.assert(
      fc.property(templates, (template) => {
        const { costs } = costsOf([{ owner: "api", template, parameters: {} }], PRICES);
        for (const { least, most } of costs) expect(Number.isFinite(least + most)).toBe(true);
      }),
    );
  });
});
