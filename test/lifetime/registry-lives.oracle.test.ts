import { app, repository } from "ecs-dsl";
import { expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { deploy } from "./editor/deploy.ts";
import { Account } from "./model/account.ts";

const repositories = Array.from({ length: 9 }, (_, index) => repository(`shop/part-${index}`));

function dividedIn(registryStacks: number) {
  return treeOfApp(app("shop", { workloads: [], repositories, registryStacks }));
}

it("repositories are divided among more stacks, with their images", () => {
  const account = new Account();
  const made = () =>
    account.stacks.flatMap(({ name, resources }) =>
      name.startsWith("shop-registry") ? [...resources.values()].map(({ identity }) => identity) : [],
    );
  expect(deploy(account, dividedIn(1))).toEqual([]);
  const before = made().toSorted();
  expect(before).toHaveLength(9);
  for (const stacks of [2, 3, 5]) expect(deploy(account, dividedIn(stacks))).toEqual([]);
  expect(account.stacks.filter(({ name }) => name.startsWith("shop-registry")).length).toBeGreaterThan(3);
  expect(made().toSorted()).toEqual(before);
});
