import { immutable, registry } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planRegistry } from "../../../src/lower/plan/registry-plan.ts";
import { codesOf, lowerShop } from "../lowered.ts";

const lowering = () => new Lowering({ name: "shop" }, { name: "production" });

it("plans nothing where the app leaves the registry alone", () => {
  expect(planRegistry(lowering(), undefined)).toBeUndefined();
});

it("plans templates by name, in the order that every machine gives them", () => {
  const settings = registry({
    creationTemplates: { quay: { imageTagMutability: immutable({ except: ["latest"] }) }, ROOT: {} },
  });
  const plan = planRegistry(lowering(), settings);
  expect(plan?.templates.map(({ name, exceptions }) => [name, exceptions?.props])).toEqual([
    ["ROOT", undefined],
    ["quay", { except: ["latest"] }],
  ]);
});

it("says where in the registry something is wrong", () => {
  const settings = registry(Object({ creationTemplates: { quay: { tag: { team: "orders" } } }, scans: true }));
  expect(codesOf(lowerShop({ workloads: [], registry: settings }))).toEqual([
    "config/property-unknown at registry.creationTemplates.quay.tag",
    "config/property-unknown at registry.scans",
  ]);
});
