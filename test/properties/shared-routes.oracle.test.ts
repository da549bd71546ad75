import { app, loadBalancer, service } from "ecs-dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isList, isMap, type Json, listAt, textAt, valueAt } from "../lifetime/model/json.ts";
import type { Template } from "../lifetime/model/template.ts";
import { treeOfApp } from "../lifetime/editor/compile-shop.ts";
import { rulesOf } from "../lifetime/model/held-rules.ts";
import { sourceOf } from "../lifetime/model/stack-inputs.ts";

const image = "public.ecr.aws/docker/library/nginx:1.27.3";

/** Services by name, each with the weight of its route. */
type Weights = Readonly<Record<string, number>>;

function shopOf(weights: Weights) {
  const edge = loadBalancer("edge");
  const workloads = Object.entries(weights).map(([name, weight]) => {
    const routes = { http: edge.route({ path: "/shop/*", weight }) };
    return service(name, { cpu: 256, memory: 512, image, ports: { http: 80 }, routes });
  });
  const rest = service("rest", { cpu: 256, memory: 512, image, ports: { http: 80 }, routes: { http: edge.route() } });
  return treeOfApp(app("shop", { workloads: [...workloads, rest] }));
}

/** The service whose stack has the target group. */
function holderOf(name: string, template: Template, arn: Json): string {
  const parameter = template.parameters[textAt(arn, "Ref") ?? ""];
  return parameter === undefined ? name : (sourceOf(parameter)?.stack.replace("shop-default-", "") ?? "");
}

/** The part of the requests for `/shop/*` that each service gets, by the rule that they meet first. */
function partsOf(weights: Weights): ReadonlyMap<string, number> {
  const stacks = shopOf(weights).waves.flat();
  const rules = stacks.flatMap(({ name, template }) =>
    rulesOf(template).map((id) => ({
      name: name.replace("shop-default-", ""),
      template,
      rule: template.resources[id],
    })),
  );
  const [first] = rules
    .filter(({ name }) => name !== "rest")
    .toSorted((left, right) => priorityOf(left.rule?.properties) - priorityOf(right.rule?.properties));
  if (first === undefined) throw new Error("No rule takes the requests.");
  const [action = null] = listAt(first.rule?.properties, "Actions");
  const groups = valueAt(action, "ForwardConfig", "TargetGroups");
  if (!isList(groups)) return new Map([[first.name, 1]]);
  const parts = groups.map((group) => {
    const arn = valueAt(group, "TargetGroupArn") ?? null;
    return [holderOf(first.name, first.template, arn), Number(valueAt(group, "Weight"))] as const;
  });
  const sum = parts.reduce((total, [, weight]) => total + weight, 0);
  return new Map(parts.filter(([, weight]) => weight > 0).map(([name, weight]) => [name, weight / sum]));
}

function priorityOf(properties: Json | undefined): number {
  return isMap(properties ?? null) ? Number(valueAt(properties ?? null, "Priority")) : 0;
}

const NAMES = ["api", "cart", "mail", "orders", "web"] as const;

const weights = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.nat(999)), { selector: ([name]) => name, minLength: 2 })
  .map((entries): Weights => Object.fromEntries(entries))
  .filter((one) => Object.values(one).some((weight) => weight > 0));

it("routes share their requests by their weights, whoever comes and goes", () => {
  const property = fc.property(weights, fc.nat(4), (all, gone) => {
    const names = Object.keys(all);
    const left = Object.fromEntries(Object.entries(all).filter(([name]) => name !== names[gone % names.length]));
    const shops = [all, left].filter((one) => Object.values(one).some((weight) => weight > 0));
    for (const shop of shops) {
      const sum = Object.values(shop).reduce((total, weight) => total + weight, 0);
      const wanted = Object.entries(shop).filter(([, weight]) => weight > 0);
      expect(Object.fromEntries(partsOf(shop))).toEqual(
        Object.fromEntries(wanted.map(([name, weight]) => [name, weight / sum])),
      );
    }
  });
  fc.assert(property, { numRuns: 30 });
});
