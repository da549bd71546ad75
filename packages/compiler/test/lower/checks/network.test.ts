import { app, loadBalancer, network, registry, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const ids = { vpcId: "vpc-12345678", privateSubnetIds: ["subnet-1234567a"], publicSubnetIds: ["subnet-1234567b"] };

describe("an existing network", () => {
  it.each([
    [{ ...ids, vpcId: "main" }, "config/network-id at network.vpcId"],
    [{ ...ids, publicSubnetIds: ["public"] }, "config/network-id at network.publicSubnetIds[0]"],
    [{ ...ids, routeTableIds: ["rtb-main"] }, "config/network-id at network.routeTableIds[0]"],
    [{ ...ids, privateSubnetIds: [] }, "config/property-empty at network.privateSubnetIds"],
    [
      { ...ids, privateSubnetIds: ["subnet-1234567a", "subnet-1234567a"] },
      "config/network-subnet-twice at network.privateSubnetIds[1]",
    ],
  ])("is reported when it is %j", (props, finding) => {
    expect(codesOf(lowerShop({ workloads: [service("api", base)], network: network.existing(props) }))).toEqual([
      finding,
    ]);
  });

  it("has at most 16 subnets of a kind", () => {
    const subnets = (count: number) =>
      Array.from({ length: count }, (_, index) => `subnet-0123456789abcd${(index + 256).toString(16)}`);
    const found = (count: number) =>
      lowerShop({
        workloads: [service("api", base)],
        network: network.existing({ ...ids, privateSubnetIds: subnets(count) }),
      });
    expect(codesOf(found(16))).toEqual([]);
    expect(codesOf(found(17))).toEqual(["config/network-subnet-limit at network.privateSubnetIds"]);
    expect(textsOf(found(17))).toEqual([
      ["The network has 17 `privateSubnetIds`; a service takes 16.", "Keep 16 in all, some in each availability zone."],
    ]);
  });

  it.each([
    [false, "publicSubnetIds"],
    [true, "privateSubnetIds"],
  ])("has two subnets for a load balancer, internal: %j", (internal, name) => {
    const routes = { http: loadBalancer("edge", { internal }).route() };
    const api = service("api", { ...base, ports: { http: 80 }, routes });
    expect(codesOf(lowerShop({ workloads: [api], network: network.existing(ids) }))).toEqual([
      `config/network-subnets at network.${name}`,
    ]);
  });
});

it("a network in one zone has no load balancer", () => {
  const edge = loadBalancer("edge");
  const api = service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } });
  const lowered = lowerShop({ workloads: [api], network: network({ availabilityZones: 1 }) });
  expect(codesOf(lowered)).toEqual(["config/network-subnets at network.availabilityZones"]);
  expect(textsOf(lowered)).toEqual([
    [
      'Load balancer "edge" is placed in the subnets of the network, which is in one availability zone; ELB requires two.',
      "Set `availabilityZones` to 2.",
    ],
  ]);
});

describe("a network without NAT gateways", () => {
  const isolated = network({ natGateways: 0 });

  it("lets no image in from elsewhere than ECR", () => {
    const built = service("built", { ...base, image: repository("shop/api").build(".") });
    const lowered = lowerShop({ workloads: [service("api", base), built], network: isolated });
    expect(codesOf(lowered)).toEqual(["config/isolated-image at services.api.image"]);
    expect(lowered.findings).toMatchObject([{ severity: "warning" }]);
  });

  it.each([
    ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1", []],
    ["123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api:1", ["config/isolated-image at services.api.image"]],
    ["123456789012.dkr-ecr.us-east-1.on.aws/shop/api:1", ["config/isolated-image at services.api.image"]],
  ])("reaches ECR of its own region, not of another: %s", (image, codes) => {
    const shop = { workloads: [service("api", { ...base, image })] };
    expect(codesOf(lowerShop({ ...shop, network: isolated }))).toEqual(codes);
    expect(codesOf(lowerShop(shop))).toEqual([]);
    const anywhere = app("shop", { ...shop, network: isolated });
    expect(lower(anywhere, "default").findings).toEqual([]);
  });

  it("reaches repositories of its own region, not of another", () => {
    const elsewhere = repository.existing("shop/api", { region: "us-east-1" });
    const shop = { workloads: [service("api", { ...base, image: elsewhere.tag("1") })] };
    expect(codesOf(lowerShop({ ...shop, network: isolated }))).toEqual(["config/isolated-image at services.api.image"]);
  });

  it("cannot pull first what ECR fetches from elsewhere", () => {
    const image = registry.cached("dockerhub", "library/redis:7.4");
    const lowered = lowerShop({ workloads: [service("api", { ...base, image })], network: isolated });
    expect(textsOf(lowered)).toEqual([
      [
        'Service "api" runs "dockerhub/library/redis:7.4", which ECR fetches from elsewhere when it is pulled first, and the network has no NAT gateway; ECR asks for one then.',
        "Pull the image once from where the internet is reached, or set `natGateways` to 1.",
      ],
    ]);
  });

  it("says nothing of it where that is right", () => {
    const suppress = [{ code: "config/isolated-image", reason: "A gateway of the network team leads out." }];
    const lowered = lowerShop({ workloads: [service("api", { ...base, suppress })], network: isolated });
    expect(codesOf(lowered)).toEqual([]);
    expect(lowered.assembly.documents.flatMap(({ suppressions = [] }) => suppressions)).toEqual([]);
  });

  it("has the endpoints that China has", () => {
    const environments = { cn: { account: "123456789012", region: "cn-north-1" } };
    const built = service("built", { ...base, image: repository("shop/api").build(".") });
    const shop = app("shop", { environments, define: () => ({ workloads: [built], network: isolated }) });
    const name = (id: string) => propertiesOf(lower(shop, "cn"), "shop-cn-platform", id);
    expect(name("EcrDkrEndpoint")).toMatchObject({
      ServiceName: { "Fn::Sub": "cn.com.amazonaws.${AWS::Region}.ecr.dkr" },
    });
    expect(name("LogsEndpoint")).toMatchObject({ ServiceName: { "Fn::Sub": "com.amazonaws.${AWS::Region}.logs" } });
  });
});
