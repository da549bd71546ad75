import { app, cluster, managedInstances, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { knownOf } from "../../../src/emit/runbook/known.ts";
import { lower } from "../../../src/lower/lower.ts";
import { SIZE } from "./subject.ts";

it("finds once what each workload is asked about", () => {
  const capacity = managedInstances("gpu", {
    instanceRequirements: { vCpuCount: { min: 1 }, memoryMiB: { min: 1024 } },
  });
  const workloads = [service("api", { ...SIZE, capacity, image: repository("shop/api").tag("v1") })];
  const known = knownOf(
    lower(app("shop", { workloads, cluster: cluster({ containerInsights: "enhanced" }) }), "default").assembly,
  );
  expect([...known.stacks.keys()]).toEqual(["shop-registry", "shop-default-platform", "shop-default-api"]);
  expect([...known.ownRepositories]).toEqual(["shop/api"]);
  expect([...known.managedProviders]).toEqual(["capacity-shop-default-gpu"]);
  expect(known.hasInsights).toBe(true);
});

it("knows of no measures where they are off", () => {
  const shop = app("shop", { workloads: [], cluster: cluster({ containerInsights: "disabled" }) });
  expect(knownOf(lower(shop, "default").assembly).hasInsights).toBe(false);
});
