import { resource, service, stack, type AnyServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const GROUP = "sg-0123456789abcdef0";
const data = stack("data", { Clients: resource("AWS::EC2::SecurityGroup", { GroupDescription: "clients" }) });
const clients = data.attribute("Clients", "GroupId");

function shopWith(props: Partial<AnyServiceProps>) {
  const all = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 }, ...props };
  return lowerShop({ workloads: [Reflect.apply(service, undefined, ["api", all])] });
}

describe("the security groups of a workload", () => {
  it("are ids, and values of stacks", () => {
    expect(codesOf(shopWith({ securityGroups: [GROUP, "sg-01234567", clients, "sg-0123456789abcdef1"] }))).toEqual([]);
  });

  it.each(["default", "sg-1234", "sg-0123456789ABCDEF0", "pl-0123456789abcdef0"])("are reported: %s", (group) => {
    const shop = shopWith({ securityGroups: [GROUP, group] });
    expect(codesOf(shop)).toEqual(["config/security-group-id at services.api.securityGroups[1]"]);
    expect(textsOf(shop)).toEqual([
      [
        `Service "api" has "${group}" among its \`securityGroups\`, which is not the id of a security group.`,
        'Write an id, like "sg-0123456789abcdef0"; of a group that a stack makes, `data.attribute("Clients", "GroupId")`.',
      ],
    ]);
  });

  it("are four beside its own", () => {
    const shop = shopWith({ securityGroups: [0, 1, 2, 3, 4].map((number) => `sg-0123456${number}`) });
    expect(codesOf(shop)).toEqual(["config/security-group-id at services.api.securityGroups"]);
    expect(textsOf(shop)).toEqual([
      [
        'Service "api" has 5 security groups beside its own; the network interface of a task takes 5 in all.',
        "Keep 4.",
      ],
    ]);
  });
});

describe("what a service allows", () => {
  it.each(["0.0.0.0/0", "10.1.0.0/16", "::/0", "2001:db8::/32", GROUP, "pl-0123456789abcdef0", clients])(
    "is a source that security groups know",
    (source) => {
      expect(codesOf(shopWith({ allowFrom: { http: [source] } }))).toEqual([]);
    },
  );

  it.each([
    ["10.0.0.1", 'Write "10.0.0.1/32" for that one address.'],
    ["10.0.0.0/33", 'Write it like "10.0.0.0/8", "sg-0123456789abcdef0" or "pl-0123456789abcdef0".'],
    ["10.0.0.256/32", 'Write it like "10.0.0.0/8", "sg-0123456789abcdef0" or "pl-0123456789abcdef0".'],
    ["2001:db8::/129", 'Write it like "10.0.0.0/8", "sg-0123456789abcdef0" or "pl-0123456789abcdef0".'],
    ["example.com", 'Write it like "10.0.0.0/8", "sg-0123456789abcdef0" or "pl-0123456789abcdef0".'],
  ])("is reported where it is none: %s", (source, help) => {
    const shop = shopWith({ allowFrom: { http: [GROUP, source] } });
    expect(codesOf(shop)).toEqual(["config/allow-from at services.api.allowFrom.http[1]"]);
    expect(textsOf(shop)).toEqual([
      [
        `Service "api" has "${source}" at \`allowFrom.http[1]\`, which is neither a block of addresses nor the id of a security group or a prefix list.`,
        help,
      ],
    ]);
  });

  it.each([
    [{ http: 8080 }, 'Did you mean "http"?'],
    [{ admin: 8080 }, 'Name one of its ports: "admin".'],
    [{}, "Add the port to `ports`."],
  ])("is reported of a port that is not there: %j", (ports, help) => {
    const shop = shopWith({ ports, allowFrom: { htp: [GROUP] } });
    expect(codesOf(shop)).toEqual(["config/allow-from at services.api.allowFrom.htp"]);
    expect(textsOf(shop)).toEqual([['Service "api" allows others at port "htp", which it does not have.', help]]);
  });

  it("is not reported of a port that could not be used", () => {
    const shop = Reflect.apply(shopWith, undefined, [{ ports: { http: "8080" }, allowFrom: { http: [GROUP] } }]);
    expect(codesOf(shop)).toEqual(["config/property-type at services.api.ports.http"]);
  });
});
