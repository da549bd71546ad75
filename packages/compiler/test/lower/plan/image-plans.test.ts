import { immutable, keepLast, repository } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { ImagePlans } from "../../../src/lower/plan/image-plans.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";

const holder = noun({}, "services.api", 'service "api"');
const planning = () => {
  const lowering = new Lowering({ name: "shop" }, { name: "production" });
  return { lowering, plans: new ImagePlans(lowering) };
};

it("plans the repository of an image once, and none of an image from elsewhere", () => {
  const { plans } = planning();
  const images = repository("shop/api", { lifecycle: [keepLast(10)] });
  plans.add(images.tag("v1"), holder);
  plans.add(images.build("./api"), holder);
  plans.add("nginx:1.27.3", holder);
  plans.add(undefined, holder);
  expect(plans.repositories.all.map(({ name, props }) => [name, props.lifecycle?.length])).toEqual([["shop/api", 1]]);
});

it("keeps a repository that exists apart from a new one of its name", () => {
  const { plans, lowering } = planning();
  const existing = repository.existing("shop/api", { account: "987654321098" });
  plans.add(repository("shop/api").tag("v1"), holder);
  plans.add(existing.tag("v1"), holder);
  plans.add(existing.tag("v2"), holder);
  expect(plans.existingRepositories.map(({ name, props }) => [name, props])).toEqual([
    ["shop/api", { account: "987654321098" }],
  ]);
  expect(plans.repositories.all).toHaveLength(1);
  expect([...plans.repositories.duplicates, ...lowering.findings]).toEqual([]);
});

it("knows where the exceptions of a repository's mutability were written", () => {
  const { plans } = planning();
  const rule = immutable({ except: ["latest"] });
  const plan = plans.repositories.add(repository("shop/api", { imageTagMutability: rule }));
  expect(plan.exceptions).toMatchObject({
    subject: { node: rule, label: 'repositories["shop/api"].imageTagMutability' },
    props: { except: ["latest"] },
  });
});
