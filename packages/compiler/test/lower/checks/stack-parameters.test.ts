import { network, service, stack, text, type ParameterValue } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const net = network();
const Parameters = {
  VpcId: { Type: "AWS::EC2::VPC::Id" },
  Capacity: { Type: "Number", Default: 5 },
  Size: { Type: "String", Default: "small", AllowedValues: ["small", "large", 3.5] },
};
const Resources = { Orders: { Type: "AWS::SNS::Topic" } };

function shopWith(parameters: Readonly<Record<string, ParameterValue>>, more: Readonly<Record<string, unknown>> = {}) {
  const data = stack("data", { template: "./data.yaml", parameters });
  const readTemplate = () => ({ text: "", value: { Parameters, Resources, ...more } });
  return lowerShop({ network: net, workloads: [], resources: [data] }, { readTemplate });
}

describe("the parameters of a template", () => {
  it.each([
    { VpcId: net.vpcId },
    { VpcId: "vpc-0123456789abcdef0", Capacity: "10", Size: "large" },
    { VpcId: net.vpcId, Capacity: -2.5, Size: "3.50" },
    { VpcId: net.vpcId, Size: net.vpcId },
  ])("take what the template allows", (parameters) => {
    expect(codesOf(shopWith(parameters))).toEqual([]);
  });

  it("may be some that a macro brings", () => {
    expect(codesOf(shopWith({ VpcId: "v", Other: "x" }, { Transform: "Include" }))).toEqual([]);
  });

  it.each([
    [
      { VpcId: "v", Capcity: 5 },
      "parameters.Capcity",
      'Stack "data" gives a value to parameter "Capcity", which its template does not have.',
      'Did you mean "Capacity"?',
    ],
    [
      { VpcId: "v", Subnets: "s" },
      "parameters.Subnets",
      'Stack "data" gives a value to parameter "Subnets", which its template does not have.',
      'Name one of its parameters: "VpcId", "Capacity" or "Size".',
    ],
    [
      { VpcId: "v", Capacity: "many" },
      "parameters.Capacity",
      'Stack "data" gives parameter "Capacity" the value "many", which its template does not allow.',
      "Write a number.",
    ],
    [
      { VpcId: "v", Size: "medium" },
      "parameters.Size",
      'Stack "data" gives parameter "Size" the value "medium", which its template does not allow.',
      'Choose one that it allows: "small", "large" or 3.5.',
    ],
    [
      {},
      "parameters",
      'Stack "data" gives no value to parameter "VpcId" of its template, which has no default.',
      "Set `parameters.VpcId`.",
    ],
  ])("are reported where it does not allow them: %j", (parameters, path, message, help) => {
    const shop = shopWith(parameters);
    expect(codesOf(shop)).toEqual([`config/stack-parameter at stacks.data.${path}`]);
    expect(textsOf(shop)).toEqual([[message, help]]);
  });

  it.each([
    ["text", text`vpc/${net.vpcId}`],
    ["an address", service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } }).url("http")],
  ])("are reported where only a template can put them together: %s", (_what, VpcId) => {
    const shop = Reflect.apply(shopWith, undefined, [{ VpcId }]);
    expect(codesOf(shop)).toEqual(["config/stack-parameter at stacks.data.parameters.VpcId"]);
    expect(textsOf(shop)).toEqual([
      [
        'Stack "data" gives parameter "VpcId" text with references in it, or an address; a parameter carries one value of another noun.',
        "Give each value a parameter of its own, and put them together in the template with `Fn::Sub`.",
      ],
    ]);
  });

  it("are one finding, however many lack a value", () => {
    const shop = shopWith({}, { Parameters: { VpcId: {}, Name: {} } });
    expect(textsOf(shop)).toEqual([
      [
        'Stack "data" gives no value to parameters "VpcId" and "Name" of its template, which have no default.',
        "Set `parameters.VpcId` and `parameters.Name`.",
      ],
    ]);
  });

  it("are not missing where one was written that could not be used", () => {
    const parameters = { VpcId: ["vpc-0123456789abcdef0"] };
    expect(codesOf(Reflect.apply(shopWith, undefined, [parameters]))).toEqual([
      "config/property-type at stacks.data.parameters.VpcId",
    ]);
  });

  it("have letters and digits, whatever the template", () => {
    const data = stack("data", { template: "./data.yaml", parameters: { "vpc=id": "v", VpcId: "v" } });
    expect(codesOf(lowerShop({ workloads: [], resources: [data] }))).toEqual([
      'config/stack-parameter at stacks.data.parameters["vpc=id"]',
    ]);
  });
});
