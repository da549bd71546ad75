import { cloudMap, type Discovery, service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } })];

/** What is found of a discovery as a config in JavaScript may have it. */
function codes(make: typeof cloudMap | typeof serviceConnect | typeof cloudMap.existing, ...given: readonly unknown[]) {
  const discovery: Discovery = Reflect.apply(make, undefined, given);
  return codesOf(lowerShop({ discovery, workloads }));
}

it.each([[0], [60], [2_147_483_647]])("takes a TTL of %i s", (ttl) =>
  expect(codes(cloudMap, "myapp.local", { ttl })).toEqual([]),
);

it.each([[-1], [2_147_483_648], [1.5]])("takes no TTL of %f s", (ttl) =>
  expect(codes(cloudMap, "myapp.local", { ttl })).toHaveLength(1),
);

it("holds what is not as it should be at its property", () => {
  expect(codes(cloudMap, "myapp.local", { records: ["AAAA"] })).toEqual([
    "config/property-value at discovery.records[0]",
  ]);
  expect(codes(cloudMap.existing, "myapp.local", {})).toEqual(["config/property-missing at discovery.namespaceId"]);
  expect(codes(serviceConnect, { accessLogs: "XML" })).toEqual(["config/property-value at discovery.accessLogs"]);
  expect(codes(serviceConnect, { accessLogs: {} })).toEqual(["config/property-missing at discovery.accessLogs.format"]);
  expect(codes(serviceConnect, { tls: {} })).toEqual(["config/property-missing at discovery.tls.certificateAuthority"]);
  expect(codes(serviceConnect, { timeout: { idleTimeoutSeconds: -1 } })).toEqual([
    "config/property-range at discovery.timeout.idleTimeoutSeconds",
  ]);
});

it("takes no discovery without a name, and nothing else", () => {
  const unnamed: Discovery = JSON.parse('{ "kind": "discovery", "by": "cloudMap" }');
  for (const discovery of [unnamed, "cloudMap", [serviceConnect(), 1]]) {
    const content = { workloads };
    expect(codesOf(lowerShop({ ...content, discovery: JSON.parse(JSON.stringify(discovery)) }))).not.toEqual([]);
  }
});
