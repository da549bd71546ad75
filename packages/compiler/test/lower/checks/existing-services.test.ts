import { cloudMap, service, serviceConnect, task, type Discovery, type ExistingServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const there = { namespace: "platform", ports: { http: 8080 } } as const;
const platform = serviceConnect({ namespace: "platform" });

function lowered(props: ExistingServiceProps<"http">, discovery: Discovery = platform, name = "auth") {
  const auth = service.existing(name, props);
  const environment = { AUTH_URL: auth.url("http", { path: "/v1" }), AUTH: auth.host("http") };
  return lowerShop({ discovery, workloads: [service("api", { ...size, environment })] });
}

function environmentOf(shop: ReturnType<typeof lowered>) {
  return JSON.stringify(documentOf(shop, "taskDefinition", "api"));
}

describe("a service that exists", () => {
  it("is called by its name through Service Connect, whose client the caller becomes", () => {
    const shop = lowered(there);
    expect(codesOf(shop)).toEqual([]);
    expect(environmentOf(shop)).toContain('{"name":"AUTH_URL","value":"http://auth:8080/v1"}');
    expect(documentOf(shop, "service", "api")).toMatchObject({
      serviceConnectConfiguration: { enabled: true, namespace: "platform" },
    });
  });

  it("is called by DNS in any zone of the VPC", () => {
    const shop = lowered({ ...there, namespace: "platform.local" }, cloudMap("shop.local"));
    expect(codesOf(shop)).toEqual([]);
    expect(environmentOf(shop)).toContain("http://auth.platform.local:8080/v1");
    expect(environmentOf(shop)).toContain('{"name":"AUTH","value":"auth.platform.local"}');
  });

  it("lets callers in by one rule for each group and port", () => {
    const securityGroup = "sg-0123456789abcdef0";
    const [first, second] = ["auth", "users"].map((name) => service.existing(name, { ...there, securityGroup }));
    const environment = { A: first?.url("http") ?? "", B: second?.url("http") ?? "", C: first?.address("http") ?? "" };
    const shop = lowerShop({ discovery: platform, workloads: [service("api", { ...size, environment })] });
    const text = JSON.stringify(stacksOf(shop.assembly));
    expect(text.match(/"\w+Access\d+":/g)).toEqual(['"Sg0123456789abcdef0Access8080":']);
    expect(text).toContain(
      `{"GroupId":"${securityGroup}","IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"SourceSecurityGroupId":{"Fn::GetAtt":["SecurityGroup","GroupId"]}}`,
    );
  });

  it("is in the namespace of the app with Service Connect", () => {
    const arns = ["a", "b"].map((id) => `arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-${id}`);
    expect(textsOf(lowered(there, serviceConnect()))).toEqual([
      [
        'Service "auth" is in namespace "platform", and the services of the app are in another: proxies of Service Connect know the names of their own alone.',
        'Set `discovery` of the app to serviceConnect({ namespace: "platform" }), or name the service by DNS: `discovery: cloudMap("…")`.',
      ],
    ]);
    expect(codesOf(lowered({ ...there, namespace: arns[0] ?? "" }))).toEqual([]);
    expect(
      codesOf(lowered({ ...there, namespace: arns[0] ?? "" }, serviceConnect({ namespace: arns[1] ?? "" }))),
    ).toEqual(["config/existing-service at services.auth.namespace"]);
    expect(textsOf(lowered({ ...there, namespace: arns[0] ?? "" }, cloudMap("shop.local")))).toEqual([
      [
        `Service "auth" has the \`namespace\` "${arns[0]}"; its address in DNS is made of the name of a zone.`,
        'Write the name of the namespace: "platform.local".',
      ],
    ]);
  });

  it.each(["", "http://auth", "my auth"])("has a name that clients can ask for, not %j", (name) => {
    expect(textsOf(lowered(there, platform, name))[0]?.[0]).toBe(
      `Service "${name}" has a name that no client can ask for: it takes letters, digits, "-", "_" and ".".`,
    );
  });

  it("has no name of the app's own services, a group by its id, and the ports that are named", () => {
    expect(codesOf(lowered(there, platform, "api"))).toEqual(["config/existing-service at services.api"]);
    expect(codesOf(lowered({ ...there, securityGroup: "auth" }))).toEqual([
      "config/existing-service at services.auth.securityGroup",
    ]);
    const environment = { AUTH_URL: service.existing<string>("auth", there).url("htp") };
    expect(textsOf(lowerShop({ discovery: platform, workloads: [service("api", { ...size, environment })] }))).toEqual([
      [
        'Variable "AUTH_URL" of service "api" is an address of port "htp", which service "auth" does not have.',
        'Did you mean "http"?',
      ],
    ]);
  });

  it("is nothing that tasks reach through Service Connect", () => {
    const environment = { AUTH_URL: service.existing("auth", there).url("http") };
    const shop = lowerShop({ discovery: platform, workloads: [task("migrate", { ...size, environment })] });
    expect(codesOf(shop)).toEqual(["config/task-address at tasks.migrate.environment.AUTH_URL"]);
  });

  it("is said once: two of one name that differ are told", () => {
    const [one, other] = [8080, 8081].map((http) => service.existing("auth", { ...there, ports: { http } }));
    const environment = { A: one?.url("http") ?? "", B: other?.url("http") ?? "" };
    const shop = lowerShop({ discovery: platform, workloads: [service("api", { ...size, environment })] });
    expect(codesOf(shop)).toEqual(["config/duplicate-name at services.auth"]);
  });

  it("is reported where its settings are none", () => {
    for (const props of [undefined, null, 5, [], { namespace: 5, ports: { http: "8080" } }]) {
      const auth = Reflect.apply(service.existing, undefined, ["auth", props]);
      const environment = { AUTH_URL: auth.url("http") };
      const shop = lowerShop({ discovery: platform, workloads: [service("api", { ...size, environment })] });
      expect(codesOf(shop)).not.toEqual([]);
      expect(codesOf(shop).every((code) => code.includes("services.auth"))).toBe(true);
    }
  });
});
