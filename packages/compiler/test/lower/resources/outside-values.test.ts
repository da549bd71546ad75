import { deployParameter, loadBalancer, network, parameter, service, stack, stackOutput, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import type { Lowered } from "../../../src/model/lowered.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const API = "shop-production-api";

function stackOf({ assembly }: Lowered, name: string) {
  const stack = stacksOf(assembly).find((one) => one.name === name);
  if (stack === undefined) throw new Error(`There is no stack ${name}.`);
  return stack;
}

describe("values from outside", () => {
  const banner = deployParameter("Banner", { default: "hi", description: "Said on every page" });
  const stage = parameter("/platform/stage");
  const edge = loadBalancer("edge");
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 80 },
    routes: { http: edge.route({ path: "/*" }) },
    environment: { BANNER: banner, WHERE: text`${stage}/${stackOutput("platform", "Zone")}` },
    secrets: { STAGE: stage },
    securityGroups: [stackOutput("platform", "Clients")],
  });
  const net = network.existing({
    vpcId: parameter("/platform/vpc-id"),
    privateSubnetIds: parameter("/platform/subnets"),
    publicSubnetIds: [stackOutput("platform", "SubnetA"), "subnet-0123456789abcdef1"],
  });
  const shop = lowerShop({ network: net, workloads: [api], outputs: { Banner: text`${banner}!` } });

  it("are parameters of the stacks that have them", () => {
    expect(codesOf(shop)).toEqual([]);
    const { template, parameters, inputs, asked } = stackOf(shop, API);
    expect(template.Parameters).toMatchObject({
      BannerFromDeployment: { Type: "String", Description: "Said on every page", Default: "hi" },
      PlatformStage085c64FromParameterStore: { Type: "AWS::SSM::Parameter::Value<String>" },
    });
    expect(parameters).toMatchObject({ PlatformStage085c64FromParameterStore: "/platform/stage" });
    expect(Object.values(inputs)).toContainEqual({ stack: "platform", output: "Zone" });
    expect(asked).toEqual({ BannerFromDeployment: { name: "Banner", default: "hi" } });
  });

  it("stand in documents as what they will be", () => {
    expect(documentOf(shop, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [
        {
          environment: [{ name: "BANNER", value: "${BANNER_FROM_DEPLOYMENT}" }, { name: "WHERE" }],
          secrets: [{ name: "STAGE", valueFrom: "/platform/stage" }],
        },
      ],
    });
  });

  it("are ids of a network that exists, one by one and as a list", () => {
    const [list, type] = [
      "PlatformSubnets6112ccFromParameterStoreList",
      "AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>",
    ];
    expect(stackOf(shop, API).template.Parameters).toMatchObject({ [list]: { Type: type } });
    expect(propertiesOf(shop, API, "Service")).toMatchObject({
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: { Ref: list } } },
    });
    expect(propertiesOf(shop, "shop-production-platform", "EdgeLoadBalancer")).toMatchObject({
      Subnets: [{ Ref: "PlatformSubnetA6f12dfFromStack" }, "subnet-0123456789abcdef1"],
    });
  });

  it("are outputs of the platform, where they are all of it", () => {
    const { template, asked } = stackOf(shop, "shop-production-platform");
    expect(template.Outputs).toMatchObject({
      Banner: { Value: { "Fn::Join": ["", [{ Ref: "BannerFromDeployment" }, "!"]] } },
    });
    expect(asked).toEqual({ BannerFromDeployment: { name: "Banner", default: "hi" } });
  });

  it("are values of parameters of a template that is there", () => {
    const text = "Parameters: {}";
    const value = {
      Parameters: { A: { Type: "String" }, B: { Type: "String" }, C: { Type: "AWS::SSM::Parameter::Value<String>" } },
      Resources: { Q: { Type: "AWS::SQS::Queue" } },
    };
    const data = stack("data", {
      template: "data.yml",
      parameters: { A: banner, B: stackOutput("platform", "Zone"), C: stage },
    });
    const lowered = lowerShop({ workloads: [], resources: [data] }, { readTemplate: () => ({ text, value }) });
    expect(codesOf(lowered)).toEqual([]);
    expect(stackOf(lowered, "shop-production-stack-data")).toMatchObject({
      parameters: { C: "/platform/stage" },
      inputs: { B: { stack: "platform", output: "Zone" } },
      asked: { A: { name: "Banner", default: "hi" } },
    });
  });
});
