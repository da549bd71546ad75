import { app, loadBalancer, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function behind(certificate: string | readonly string[]) {
  const edge = loadBalancer("edge", { certificate });
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  return lowerShop({
    workloads: [service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } })],
  });
}

const ARN = "arn:aws:acm:eu-west-1:123456789012:certificate/a";

describe("the certificate of a load balancer", () => {
  it.each([ARN, "arn:aws:iam::123456789012:server-certificate/shop"])("may be %s", (arn) =>
    expect(codesOf(behind(arn))).toEqual([]),
  );

  it.each(["shop.example.com", "arn:aws:acm:us-east-1:12345678901:certificate/a", "arn:aws:s3:::shop"])(
    "is reported as %s",
    (arn) => {
      expect(codesOf(behind([ARN, arn]))).toEqual(["config/certificate-arn at loadBalancers.edge.certificate"]);
      expect(textsOf(behind([ARN, arn]))).toEqual([
        [
          `Load balancer "edge" has the certificate "${arn}", which is not the ARN of one.`,
          'Set `certificate` to an ARN like "arn:aws:acm:us-east-1:123456789012:certificate/…".',
        ],
      ]);
    },
  );

  it.each([
    ["region us-east-1", "arn:aws:acm:us-east-1:123456789012:certificate/a"],
    ["account 210987654321", "arn:aws:acm:eu-west-1:210987654321:certificate/a"],
    ["account 210987654321", "arn:aws:iam::210987654321:server-certificate/shop"],
  ])("is reported when it is of %s", (where, arn) => {
    expect(codesOf(behind([ARN, arn]))).toEqual(["config/certificate-arn at loadBalancers.edge.certificate"]);
    expect(textsOf(behind(arn))).toEqual([
      [
        `Load balancer "edge" has the certificate "${arn}" of ${where}; a load balancer takes one of its own account and region.`,
        "Request a certificate beside the load balancer, and set `certificate` to its ARN.",
      ],
    ]);
  });

  it("is of any region where the app names none", () => {
    const edge = loadBalancer("edge", { certificate: "arn:aws-cn:acm:cn-north-1:123456789012:certificate/a" });
    const routes = { http: edge.route() };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
    expect(codesOf(lower(app("shop", { workloads: [api] }), "default"))).toEqual([]);
  });

  it("is one of at most 26", () => {
    const certificates = (length: number) => Array.from({ length }, (_, index) => `${ARN}${index}`);
    expect(codesOf(behind(certificates(26)))).toEqual([]);
    expect(codesOf(behind(certificates(27)))).toEqual(["config/certificate-limit at loadBalancers.edge.certificate"]);
    expect(textsOf(behind(certificates(27)))).toEqual([
      ['Load balancer "edge" has 27 certificates; a listener takes 26.', "Use one certificate for several names."],
    ]);
  });
});

it("reports an idle timeout that ELB does not take", () => {
  const edge = loadBalancer("edge", { idleTimeoutSeconds: 0 });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 80 },
    routes: { http: edge.route() },
  });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual([
    "config/property-range at loadBalancers.edge.idleTimeoutSeconds",
  ]);
});

describe("what a load balancer allows", () => {
  const allowing = (...allowFrom: readonly string[]) => {
    const routes = { http: loadBalancer("edge", { allowFrom }).route() };
    const web = service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
    return lowerShop({ workloads: [web] });
  };

  it("is a block of addresses, a security group or a prefix list", () => {
    const sources = ["10.0.0.0/8", "2001:db8::/32", "sg-0123456789abcdef0", "pl-0123456789abcdef0"];
    expect(codesOf(allowing(...sources))).toEqual([]);
  });

  it("is reported where it is anything else", () => {
    const lowered = allowing("10.0.0.0/8", "203.0.113.7");
    expect(codesOf(lowered)).toEqual(["config/load-balancer-allow-from at loadBalancers.edge.allowFrom[1]"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Load balancer "edge" has "203.0.113.7" at `allowFrom[1]`, which is neither a block of addresses nor the id of a security group or a prefix list.',
        'Write "203.0.113.7/32" for that one address.',
      ],
    ]);
  });
});
