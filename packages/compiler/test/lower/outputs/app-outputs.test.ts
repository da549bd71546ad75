import { app, type AppOutputs, loadBalancer, network, queue, service, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, resourceOf, templateOf } from "../lowered.ts";

const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } });
const edge = loadBalancer("edge");
const jobs = queue("jobs");
const net = network({ availabilityZones: 2 });

function outputOf(outputs: AppOutputs, stack: string, name = "A"): unknown {
  const shop = lowerShop({ workloads: [api], network: net, outputs });
  expect(codesOf(shop)).toEqual([]);
  return templateOf(shop, `shop-production-${stack}`).Outputs?.[name];
}

describe("outputs of an app", () => {
  it("are of the stack that has the value, as it says it", () => {
    expect(outputOf({ A: api.taskDefinition() }, "api")).toEqual({ Value: { Ref: "TaskDefinition" } });
    expect(outputOf({ A: { value: jobs.url(), description: "Where to send." } }, "queue-jobs")).toEqual({
      Description: "Where to send.",
      Value: { Ref: "Queue" },
    });
    expect(outputOf({ A: net.vpcId }, "platform")).toEqual({ Value: { Ref: "Vpc" } });
  });

  it("may be text with a value in it, and text alone is of the platform", () => {
    const value = outputOf({ A: text`${edge.url()}/v1` }, "platform");
    expect(JSON.stringify(value)).toContain('"/v1"');
    expect(JSON.stringify(value)).not.toContain("Platform");
    expect(outputOf({ A: "https://example.com" }, "platform")).toEqual({ Value: "https://example.com" });
    expect(outputOf({ A: api.url("http") }, "platform")).toEqual({ Value: "http://api:8080" });
  });

  it("are taken of lists as a whole", () => {
    const { Outputs } = templateOf(
      lowerShop({ workloads: [api], network: net, outputs: { A: net.privateSubnets } }),
      "shop-production-platform",
    );
    expect(Outputs?.["A"]?.Value).toEqual(Outputs?.["PrivateSubnets"]?.Value);
  });

  it("stand in Parameter Store by the name of the parameter, whatever the output is called", () => {
    const parameter = (name: string) =>
      resourceOf(
        lowerShop({ workloads: [api], outputs: { [name]: { value: jobs.url(), parameter: "/shop/jobs" } } }),
        "shop-production-queue-jobs",
        "ParameterShopJobs0fc2b5",
      );
    const shop = lowerShop({ workloads: [api], outputs: { A: { value: jobs.url(), parameter: "/shop/jobs" } } });
    const [id = ""] = Object.keys(templateOf(shop, "shop-production-queue-jobs").Resources).filter((one) =>
      one.startsWith("Parameter"),
    );
    expect(id).toMatch(/^ParameterShopJobs[0-9a-f]{6}$/);
    expect(resourceOf(shop, "shop-production-queue-jobs", id)).toEqual({
      Type: "AWS::SSM::Parameter",
      Properties: { Name: "/shop/jobs", Type: "String", Value: { Ref: "Queue" } },
    });
    expect(parameter("A")).toEqual(parameter("B"));
  });

  it("may stand beside `define`, below those that it gives", () => {
    const environments = { production: { account: "123456789012", region: "eu-west-1" } };
    const shop = app("shop", {
      environments,
      define: () => ({ workloads: [api], outputs: { B: "own" } }),
      outputs: { A: "beside", B: "beside" },
    });
    expect(templateOf(lower(shop, "production"), "shop-production-platform").Outputs).toMatchObject({
      A: { Value: "beside" },
      B: { Value: "own" },
    });
  });
});
