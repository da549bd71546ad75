import { describe, expect, it } from "vitest";
import { networkLoadBalancer } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const ARN = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/ingest/50dc6c495c0c9188";

it("a network load balancer makes listeners that know where connections come in", () => {
  const tcp = networkLoadBalancer("ingest", { internal: true });
  expect(tcp).toMatchObject({
    kind: "network-load-balancer",
    source: "new",
    name: "ingest",
    props: { internal: true },
  });
  const listener = tcp.listen({ port: 6379 });
  expect(listener).toMatchObject({ kind: "network-listener", props: { port: 6379 } });
  expect(listener.loadBalancer).toBe(tcp);
});

it("one that exists does, too", () => {
  const tcp = networkLoadBalancer.existing("ingest", { arn: ARN, securityGroup: "sg-0123456789abcdef0" });
  expect(tcp).toMatchObject({ source: "existing", name: "ingest", props: { arn: ARN } });
  expect(tcp.listen({ port: 53 }).loadBalancer).toBe(tcp);
});

describe("the values of a network load balancer", () => {
  it("say what of it they are", () => {
    const tcp = networkLoadBalancer("ingest");
    const reference = { kind: "reference", of: "output", resource: tcp };
    expect(referenceOf(tcp.arn())).toEqual({ ...reference, output: "arn" });
    expect(referenceOf(tcp.host())).toEqual({ ...reference, output: "host" });
    expect(() => String(tcp.host())).toThrow('The host of network load balancer "ingest" is known once');
  });
});
