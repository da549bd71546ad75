import { expect, it } from "vitest";
import { idsOf } from "../../../../src/lower/platform/load-balancer/ids.ts";
import { plannedBalancer } from "../../planned-balancer.ts";

function all(internal: boolean): readonly string[] {
  const {
    ingress,
    listenerOn,
    redirect,
    certificate,
    domainCertificate: _shared,
    cloudFrontIngress,
    healthCheck,
    originSecret: _ofPublicOnes,
    ...rest
  } = idsOf(plannedBalancer({ internal }, "my-edge"));
  return [
    ...Object.values(rest),
    ingress(80, "0.0.0.0/0"),
    ingress(80, "10.0.0.0/8"),
    listenerOn(8443),
    cloudFrontIngress(443),
    healthCheck("a"),
    redirect(80, "a"),
    redirect(443, "a"),
    certificate("a", 443),
    certificate("a", 8443),
  ];
}

it("gives everything an id of its own, and another one where the load balancer is internal", () => {
  const ids = [...all(false), ...all(true)];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^MyEdge[A-Za-z0-9]+$/);
});

it("names the certificate of domain names by them alone", () => {
  const ids = [true, false].map((internal) => idsOf(plannedBalancer({ internal })));
  expect(new Set(ids.map(({ domainCertificate }) => domainCertificate("a"))).size).toBe(1);
  expect(ids[0]?.domainCertificate("a")).not.toBe(ids[0]?.domainCertificate("b"));
});
