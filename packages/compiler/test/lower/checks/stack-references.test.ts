import { network, type Network, resource, securityGroup, service, stack, type AnyServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const db = securityGroup("Db", { port: 5432 });
const data = stack("data", {
  Table: resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] }),
  Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-mysql", VpcSecurityGroupIds: [db] }),
  Subnets: resource("AWS::ElastiCache::SubnetGroup", { Description: "cache", SubnetIds: ["subnet-1"] }),
  Thing: resource("AWS::IoT::Thing", {}),
});
const value = (method: "ref" | "arn" | "attribute", ...names: readonly string[]) =>
  Reflect.apply(data[method], undefined, names);

function shopWith(props: Partial<AnyServiceProps>) {
  const api = Reflect.apply(service, undefined, ["api", { cpu: 256, memory: 512, image: IMAGE, ...props }]);
  return lowerShop({ workloads: [api] });
}

describe("a reference to a stack", () => {
  it.each([
    value("ref", "Table"),
    value("arn", "Db"),
    value("attribute", "Db", "Endpoint.Address"),
    value("attribute", "Thing", "Anything"),
    value("arn", "Thing"),
    value("attribute", "Table", "NewAtAws"),
  ])("passes where what it names is there, or may be", (VALUE) => {
    expect(codesOf(shopWith({ environment: { VALUE } }))).toEqual([]);
  });

  it.each([
    [
      value("ref", "Tabel"),
      'Service "api" refers at `environment.VALUE` to "Tabel", which stack "data" does not have.',
      'Did you mean "Table"?',
    ],
    [
      value("arn", "Orders"),
      'Service "api" refers at `environment.VALUE` to "Orders", which stack "data" does not have.',
      'Name what is in the stack: "Table", "Db", "Subnets" or "Thing".',
    ],
    [
      value("arn", "Subnets"),
      'Service "api" takes the ARN of "Subnets" at `environment.VALUE`, which CloudFormation gives of no AWS::ElastiCache::SubnetGroup.',
      "Write the ARN with `text`, around what `ref` gives.",
    ],
    [
      value("attribute", "Db", "endpoint.address"),
      'Service "api" takes the attribute "endpoint.address" at `environment.VALUE`, which AWS::RDS::DBCluster does not have.',
      'Did you mean "Endpoint.Address"?',
    ],
  ])("is reported where it is not", (VALUE, message, help) => {
    const shop = shopWith({ environment: { VALUE } });
    expect(codesOf(shop)).toEqual(["config/stack-reference at services.api.environment.VALUE"]);
    expect(textsOf(shop)).toEqual([[message, help]]);
  });

  it("is reported in permissions and in other stacks", () => {
    const shop = lowerShop({
      workloads: [],
      resources: [stack("mail", { Orders: resource("AWS::SNS::Topic", { TopicName: value("ref", "Tabel") }) })],
    });
    expect(codesOf(shop)).toEqual(["config/stack-reference at stacks.mail.Orders.TopicName"]);
    const permissions = [{ actions: ["dynamodb:GetItem"], resources: [value("arn", "Tabel")] }];
    expect(codesOf(shopWith({ permissions }))).toEqual([
      "config/stack-reference at services.api.permissions[0].resources[0]",
    ]);
  });
});

describe("a connection", () => {
  it("leads to a security group of the stack", () => {
    expect(codesOf(shopWith({ connections: [data.port("Db")] }))).toEqual([]);
  });

  it.each([
    ["db", 'Did you mean "Db"?'],
    ["Cache", 'Write securityGroup("Cache", { port: 5432 }) where a resource of the stack takes its security groups.'],
  ])("is reported where none has the name %s", (name, help) => {
    const shop = shopWith({ connections: [data.port(name)] });
    expect(codesOf(shop)).toEqual(["config/stack-port at services.api.connections[0]"]);
    expect(textsOf(shop)).toEqual([
      [`Service "api" connects to port "${name}" of stack "data", in which no security group has that name.`, help],
    ]);
  });
});

describe("a value of a network", () => {
  const net = network();
  const group = (value: Network) =>
    stack("cache", { Subnets: resource("AWS::EC2::SecurityGroup", { GroupDescription: "cache", VpcId: value.vpcId }) });

  it("is of the network of the app", () => {
    const shop = (own?: Network) =>
      lowerShop({ workloads: [], resources: [group(net)], ...(own === undefined ? {} : { network: own }) });
    expect(codesOf(shop(net))).toEqual([]);
    expect(codesOf(shop(network()))).toEqual(["config/network-reference at stacks.cache.Subnets.VpcId"]);
    expect(textsOf(shop())).toEqual([
      [
        'Resource "Subnets" of stack "cache" refers at `VpcId` to a network that is not the app\'s.',
        "Give the app the network as `network`, as the same value in the same environment.",
      ],
    ]);
  });
});

describe("a reference to an output of a template", () => {
  const given = stack("given", { template: "./data.yaml" });
  const Outputs = { TableName: { Value: "a" }, TableArn: { Value: "b" } };
  const shopOf = (name: string, value: Readonly<Record<string, unknown>>) => {
    const environment = { TABLE: given.output(name) };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment });
    return lowerShop({ workloads: [api] }, { readTemplate: () => ({ text: "", value }) });
  };
  const Resources = { Table: { Type: "AWS::DynamoDB::Table" } };

  it.each([
    ["TableName", { Resources, Outputs }],
    ["Anything", { Resources, Transform: "AWS::LanguageExtensions" }],
    ["Anything", { Resources, Outputs: { "Fn::ForEach::Names": [] } }],
  ])("passes where it is there, or may be", (name, template) => {
    expect(codesOf(shopOf(name, template))).toEqual([]);
  });

  it.each([
    ["TabelName", { Resources, Outputs }, 'Did you mean "TableName"?'],
    [
      "Queue",
      { Resources, Outputs },
      'Add it to the template\'s `Outputs`, or name one of them: "TableName" or "TableArn".',
    ],
    ["Queue", { Resources }, "Add it to the template's `Outputs`."],
    ["a:b", { Resources, Transform: "Include" }, "Add it to the template's `Outputs`."],
  ])("is reported where %j is not", (name, template, help) => {
    const shop = shopOf(name, template);
    expect(codesOf(shop)).toEqual(["config/stack-reference at services.api.environment.TABLE"]);
    expect(textsOf(shop)).toEqual([
      [
        `Service "api" refers at \`environment.TABLE\` to output "${name}", which the template of stack "given" does not have.`,
        help,
      ],
    ]);
  });
});
