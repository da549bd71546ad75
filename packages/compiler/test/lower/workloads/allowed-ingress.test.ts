import { resource, scheduledTask, service, stack, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const GROUP = "sg-0123456789abcdef0";
const data = stack("data", { Clients: resource("AWS::EC2::SecurityGroup", { GroupDescription: "clients" }) });
const clients = data.attribute("Clients", "GroupId");
const OWN = { "Fn::GetAtt": ["SecurityGroup", "GroupId"] };
const CLIENTS = { Ref: "DataStackClientsGroupId" };

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  ports: {
    http: 8080,
    dns: { containerPort: 53, protocol: "udp" },
    media: { containerPortRange: "10000-10100", protocol: "udp" },
  },
  allowFrom: {
    http: ["10.0.0.0/8", "2001:db8::/32", GROUP, "pl-0123456789abcdef0", clients],
    dns: ["10.0.0.0/8"],
    media: [GROUP],
  },
  securityGroups: [GROUP, clients],
});
const report = scheduledTask("report", { from: api, schedule: "rate(1 day)" });
const migrate = task("migrate", { from: api });
const ingest = task("ingest", { from: api, on: { source: ["aws.s3"] } });
const shop = lowerShop({ workloads: [api, report, migrate, ingest] });

describe("what a service allows", () => {
  it("becomes a rule of its security group for each source", () => {
    expect(codesOf(shop)).toEqual([]);
    const rules = Object.entries(templateOf(shop, "shop-production-api").Resources)
      .filter(([, { Type }]) => Type === "AWS::EC2::SecurityGroupIngress")
      .map(([id, { Properties }]) => [id.replace(/[0-9a-f]{6}$/, ""), Properties]);
    const http = { GroupId: OWN, IpProtocol: "tcp", FromPort: 8080, ToPort: 8080 };
    expect(rules).toEqual([
      ["HttpFrom", { ...http, CidrIp: "10.0.0.0/8" }],
      ["HttpFrom", { ...http, CidrIpv6: "2001:db8::/32" }],
      ["HttpFrom", { ...http, SourceSecurityGroupId: GROUP }],
      ["HttpFrom", { ...http, SourcePrefixListId: "pl-0123456789abcdef0" }],
      ["HttpFrom", { ...http, SourceSecurityGroupId: CLIENTS }],
      ["DnsFrom", { GroupId: OWN, IpProtocol: "udp", FromPort: 53, ToPort: 53, CidrIp: "10.0.0.0/8" }],
      [
        "MediaFrom",
        { GroupId: OWN, IpProtocol: "udp", FromPort: 10_000, ToPort: 10_100, SourceSecurityGroupId: GROUP },
      ],
    ]);
  });

  it("leaves its other rules as they are when one goes", () => {
    const idsOf = (...http: readonly string[]) => {
      const given = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, allowFrom: { http } });
      return Object.keys(templateOf(lowerShop({ workloads: [given] }), "shop-production-api").Resources);
    };
    const both = idsOf("10.0.0.0/8", GROUP);
    expect(both).toEqual(expect.arrayContaining(idsOf(GROUP)));
    expect(both).toHaveLength(idsOf(GROUP).length + 1);
  });
});

describe("the security groups of a workload", () => {
  it.each([
    ["api", "Service"],
    ["report", "Schedule"],
    ["ingest", "EventRule"],
  ])("are beside its own where %s is started", (name, id) => {
    const properties = JSON.stringify(propertiesOf(shop, `shop-production-${name}`, id));
    expect(properties).toContain(`"SecurityGroups":${JSON.stringify([OWN, GROUP, CLIENTS])}`);
  });

  it("are told to what runs a task by hand", () => {
    expect(templateOf(shop, "shop-production-migrate").Outputs?.["SecurityGroups"]).toEqual({
      Value: { "Fn::Join": [",", [OWN, GROUP, CLIENTS]] },
    });
  });
});
