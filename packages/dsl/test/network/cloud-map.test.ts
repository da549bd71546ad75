import { expect, it } from "vitest";
import { app, cloudMap, service, serviceConnect } from "../../src/index.ts";

it("is a namespace that is made or exists", () => {
  expect(cloudMap("myapp.local", { ttl: 60 })).toEqual({
    kind: "discovery",
    by: "cloudMap",
    source: "new",
    name: "myapp.local",
    props: { ttl: 60 },
  });
  expect(cloudMap("myapp.local").props).toEqual({});
  const existing = cloudMap.existing("myapp.local", { namespaceId: "ns-0123456789abcdef" });
  expect(existing).toMatchObject({ source: "existing", props: { namespaceId: "ns-0123456789abcdef" } });
  // @ts-expect-error Type '"AAAA"' is not assignable to type '"A" | "SRV"'.
  cloudMap("myapp.local", { records: ["AAAA"] });
  // @ts-expect-error Expected 2 arguments, but got 1.
  expect(cloudMap.existing("myapp.local").props).toBeUndefined();
});

it("is what an app takes: one, or one of each kind", () => {
  const workloads = [service("api", { cpu: 256, memory: 512, image: "api:1.0", ports: { http: 8080 } })];
  const both = [cloudMap("myapp.local"), serviceConnect()];
  expect(app("shop", { discovery: both, workloads }).props).toMatchObject({ discovery: both });
  // @ts-expect-error Type 'string' is not assignable to type 'Discovery | readonly Discovery[] | undefined'.
  app("shop", { discovery: "cloudMap", workloads });
});
