import { parameter, securityGroup, service, serviceConnect } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ID = "sg-0123456789abcdef0";
const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const lowered = (...connections: readonly ReturnType<typeof securityGroup.existing>[]) =>
  lowerShop({ workloads: [service("api", { ...size, connections })] });

describe("a security group that exists", () => {
  it("gets a rule for each workload and port", () => {
    const text = JSON.stringify(
      stacksOf(lowered(securityGroup.existing(ID, { port: 5432 }), securityGroup.existing(ID, { port: 1 })).assembly),
    );
    expect(text.match(/"\w+Access\d+":/g)).toEqual([
      '"Sg0123456789abcdef0Access5432":',
      '"Sg0123456789abcdef0Access1":',
    ]);
    expect(text).toContain(`{"GroupId":"${ID}","IpProtocol":"tcp","FromPort":5432,"ToPort":5432,`);
  });

  it("gets one rule where a service that exists has it too", () => {
    const auth = service.existing("auth", { namespace: "platform", ports: { http: 8080 }, securityGroup: ID });
    const connections = [securityGroup.existing(ID, { port: 8080 })];
    const api = service("api", { ...size, connections, environment: { AUTH: auth.url("http") } });
    const shop = lowerShop({ discovery: serviceConnect({ namespace: "platform" }), workloads: [api] });
    expect(JSON.stringify(stacksOf(shop.assembly)).match(/"\w+Access\d+":/g)).toHaveLength(1);
  });

  it("is told by its id", () => {
    expect(textsOf(lowered(securityGroup.existing("cache", { port: 6379 })))).toEqual([
      [
        'Service "api" connects to security group "cache", which is not the id of one.',
        'Write it like securityGroup.existing("sg-0123456789abcdef0", { port: 5432 }).',
      ],
    ]);
  });

  it.each([[5], [ID, 5], []])("is reported where it is none: %j", (...given) => {
    const shop = lowered(Reflect.apply(securityGroup.existing, undefined, given));
    expect(codesOf(shop)).toEqual(["config/property-type at services.api.connections[0]"]);
  });

  it("is reported where its port is no number", () => {
    const shop = lowered(Reflect.apply(securityGroup.existing, undefined, [ID, { port: parameter("/prod/port") }]));
    expect(codesOf(shop)).toEqual(["config/property-type at services.api.connections[0].port"]);
  });
});
