import { cloudMap, type Discovery, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planDiscovery } from "../../../src/lower/plan/discovery-plan.ts";

const lowering = () => new Lowering({ name: "shop" }, { name: "production" });
const planned = (given?: Discovery | readonly Discovery[]) => planDiscovery(lowering(), given);

it("is Service Connect in a namespace of the environment, where nothing is said", () => {
  for (const plan of [planned(), planned([]), planned(serviceConnect())]) {
    expect(plan).toMatchObject({ addresses: "serviceConnect", serviceConnect: { namespace: "shop-production" } });
    expect(plan.cloudMap).toBeUndefined();
  }
  expect(planned(serviceConnect({ namespace: "internal" })).serviceConnect?.namespace).toBe("internal");
});

it("has the addresses of the first, and tells those of a kind that is there", () => {
  const [zone, other, connect] = [cloudMap("myapp.local"), cloudMap("other.local"), serviceConnect()];
  expect(planned([zone, connect])).toMatchObject({ addresses: "cloudMap", cloudMap: { name: "myapp.local" } });
  expect(planned([connect, zone])).toMatchObject({ addresses: "serviceConnect", extra: [] });
  expect(planned([zone, connect, other]).extra).toMatchObject([{ name: "other.local" }]);
});

it("has records in one order, and the id of a namespace that exists", () => {
  expect(planned(cloudMap("myapp.local")).cloudMap?.records).toEqual(["A"]);
  const existing = cloudMap.existing("myapp.local", { namespaceId: "ns-1", records: ["SRV", "A", "SRV"] });
  expect(planned(existing).cloudMap).toMatchObject({ namespaceId: "ns-1", records: ["A", "SRV"], source: "existing" });
});
