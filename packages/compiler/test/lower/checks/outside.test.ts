import {
  type AppContent,
  deployParameter,
  type EnvironmentValue,
  fileSystem,
  network,
  parameter,
  service,
  stack,
  stackOutput,
  text,
  resource,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function api(environment: Readonly<Record<string, EnvironmentValue>>) {
  return service("api", { cpu: 256, memory: 512, image: IMAGE, environment });
}

function found(environment: Readonly<Record<string, EnvironmentValue>>, more: Partial<AppContent> = {}) {
  const lowered = lowerShop({ workloads: [api(environment)], ...more });
  return codesOf(lowered).map((code, index) => [code, ...(textsOf(lowered)[index] ?? [])]);
}

const CALLED = "CloudFormation and `--parameter NAME=VALUE` take letters and digits, from a letter on.";

describe("a value from outside", () => {
  it.each<[string, EnvironmentValue, string, string, string]>([
    [
      "a name with a space",
      deployParameter("page banner", { default: "" }),
      'config/deploy-parameter at deployParameters["page banner"]',
      `A deploy parameter is called "page banner"; ${CALLED}`,
      'Call it "PageBanner".',
    ],
    [
      "a name of digits",
      deployParameter("1"),
      "config/deploy-parameter at deployParameters.1",
      `A deploy parameter is called "1"; ${CALLED}`,
      'Call it "Banner".',
    ],
    [
      "a path for a stack",
      stackOutput("platform/network", "VpcId"),
      'config/stack-output at stackOutputs["platform/network"]',
      '"platform/network" is no name of a stack: that has letters, digits and hyphens, from a letter on, 128 at most.',
      'Write it as CloudFormation lists it, as in `stackOutput("platform", "VpcId")`.',
    ],
    [
      "an ARN for a stack",
      stackOutput("arn:aws:cloudformation:eu-west-1:123456789012:stack/platform/1", "VpcId"),
      'config/stack-output at stackOutputs["arn:aws:cloudformation:eu-west-1:123456789012:stack/platform/1"]',
      '"arn:aws:cloudformation:eu-west-1:123456789012:stack/platform/1" is no name of a stack: that has letters, digits and hyphens, from a letter on, 128 at most.',
      "Write the name that stands in the ARN.",
    ],
    [
      "the name of an export",
      stackOutput("platform", "platform:VpcId"),
      "config/stack-output at stackOutputs.platform",
      '"platform:VpcId" is no name of an output: that has letters and digits.',
      'Write its key, not the name that it is exported by, as in `stackOutput("platform", "VpcId")`.',
    ],
    [
      "a stack of the app",
      stackOutput("shop-production-platform", "Vpc"),
      "config/stack-output at stackOutputs.shop-production-platform",
      'Output "Vpc" of stack "shop-production-platform" is one of the app\'s own: `stackOutput` reads it before the app is deployed.',
      "Take the value of the noun: `net.vpcId`, `edge.arn()`, `api.securityGroup()`, `data.ref(…)`.",
    ],
    [
      "a key of a parameter",
      parameter("/platform/token", { kmsKey: "alias/platform" }),
      'config/parameter-value at parameters["/platform/token"]',
      'Parameter "/platform/token" is encrypted by a key, and stands where CloudFormation reads it, which reads no SecureString.',
      "Move it to `secrets`, or remove `kmsKey` where it is a String.",
    ],
    [
      "what Parameter Store cannot call so",
      parameter("{{resolve:ssm:/platform/vpc}}"),
      'config/parameter-value at parameters["{{resolve:ssm:/platform/vpc}}"]',
      '"{{resolve:ssm:/platform/vpc}}" is no name of a parameter in Parameter Store: that is a path of letters, digits, `.`, `-` and `_` from a slash on, or its ARN.',
      'Write it like `parameter("/platform/vpc-id")`.',
    ],
  ])("is not %s", (_, value, code, message, help) => {
    expect(found({ VALUE: value })).toEqual([[code, message, help]]);
    expect(found({ VALUE: text`${value}!` })).toEqual([[code, message, help]]);
  });

  it.each([
    parameter("/aws/service/global-infrastructure/current-region"),
    parameter("stage"),
    parameter("arn:aws:ssm:eu-west-1:210987654321:parameter/platform/vpc-id"),
    stackOutput("Platform-1", "VpcId2"),
    deployParameter("Banner"),
  ])("is anything else: %#", (value) => {
    expect(found({ VALUE: value })).toEqual([]);
  });

  it("has one default", () => {
    const [one, other] = [deployParameter("Banner", { default: "a" }), deployParameter("Banner")];
    expect(found({ A: one, B: one, C: deployParameter("Banner", { default: "a", description: "b" }) })).toEqual([]);
    expect(found({ A: one, B: other })).toEqual([
      [
        "config/deploy-parameter at deployParameters.Banner",
        'Deploy parameter "Banner" has the default none here and "a" elsewhere; it is one value.',
        "Make it once, `const banner = deployParameter(…)`, and use that; or give one of them another name.",
      ],
    ]);
  });

  it("is text where it has a default", () => {
    const wrong = { default: 8 };
    expect(found({ A: deployParameter("Banner", Object(wrong)) })).toEqual([
      [
        "config/property-type at deployParameters.Banner.default",
        'Deploy parameter "Banner" has the number 8 for `default`, which takes text.',
        'Set `default` to "8".',
      ],
    ]);
  });

  it.each<[string, object]>([
    ["cpu", { cpu: deployParameter("Cpu") }],
    ["desiredCount", { desiredCount: parameter("/count") }],
    ["ports.http", { ports: { http: stackOutput("platform", "Port") } }],
  ])("is no number, which is checked when the app is compiled: %s", (property, more) => {
    const lowered = lowerShop({
      workloads: [service("api", Object({ cpu: 256, memory: 512, image: IMAGE, ...more }))],
    });
    expect(codesOf(lowered)).toEqual([`config/property-type at services.api.${property}`]);
    expect(textsOf(lowered)[0]?.[1]).toBe(
      "Write the number, which is checked when the app is compiled; where environments differ in it, `pick(env, { … })` has one for each.",
    );
  });

  it("is not read of a parameter that the app makes", () => {
    const data = stack("data", { Stage: resource("AWS::SSM::Parameter", { Type: "String", Value: "x" }) });
    expect(found({ STAGE: parameter(data.ref("Stage")) })).toEqual([
      [
        "config/property-type at services.api.environment.STAGE",
        'Service "api" has a parameter of a stack for `environment.STAGE`, which is read before the stack is there.',
        'Take the value of the resource: `data.attribute("Stage", "Value")`.',
      ],
    ]);
  });

  it("takes a stack, which an app of task definitions has not", () => {
    const cluster = { emits: "task-definitions" } as const;
    const codes = found({ A: deployParameter("Banner"), B: parameter("/a/b") }, cluster).map(([code]) => code);
    expect(codes).toContain("config/needs-stack at deployParameters.Banner");
    expect(codes).toContain('config/needs-stack at parameters["/a/b"]');
  });
});

describe("subnets as one value", () => {
  const privateSubnetIds = stackOutput("platform", "PrivateSubnets");
  const net = network.existing({ vpcId: stackOutput("platform", "VpcId"), privateSubnetIds });

  it("are enough for tasks, and not for a new file system", () => {
    expect(found({}, { network: net })).toEqual([]);
    expect(found({}, { network: net, resources: [fileSystem("uploads")] })).toEqual([
      [
        "config/network-subnet-list at network.privateSubnetIds",
        'The network takes its private subnets as one value from outside, and file system "uploads" has a mount target in each of them; how many they are has to be known.',
        'Write them one by one: `privateSubnetIds: [stackOutput("platform", "PrivateSubnetA"), …]`.',
      ],
    ]);
  });
});

describe("a value of Parameter Store for a template that is there", () => {
  it("takes a parameter that CloudFormation reads there", () => {
    const data = stack("data", { template: "data.yml", parameters: { Stage: parameter("/platform/stage") } });
    const typed = (Type: string) => ({
      text: "",
      value: { Parameters: { Stage: { Type } }, Resources: { Q: { Type: "AWS::SQS::Queue" } } },
    });
    const codes = (Type: string) =>
      textsOf(lowerShop({ workloads: [], resources: [data] }, { readTemplate: () => typed(Type) }));
    expect(codes("AWS::SSM::Parameter::Value<String>")).toEqual([]);
    expect(codes("String")).toEqual([
      [
        'Stack "data" gives parameter "Stage" a value of Parameter Store, which CloudFormation reads where the template says so.',
        'Give "Stage" the type `AWS::SSM::Parameter::Value<String>` in the template.',
      ],
    ]);
  });
});
