import { type App, app, gitHubActions } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planWorkflows } from "../../../src/lower/plan/plan-workflows.ts";

const place = { account: "123456789012", region: "us-east-1" };
const workflows = gitHubActions({ role: { staging: "arn:aws:iam::123456789012:role/deploy" }, on: { staging: {} } });

it("plans workflows with where the environments of the app are", () => {
  const shop = app("shop", {
    environments: { staging: place },
    define: () => ({ workloads: [] }),
    workflows: [workflows],
  });
  expect(planWorkflows(new Lowering(shop, { name: "staging" }), shop)).toMatchObject([
    { props: workflows.props, places: { staging: { name: "staging", ...place } } },
  ]);
});

it.each([undefined, "staging", ["staging"]])(
  "plans none beside environments that cannot be used: %j",
  (environments) => {
    const shop: App = {
      kind: "app",
      name: "shop",
      props: Object({ environments, define: () => ({}), workflows: [workflows] }),
    };
    expect(planWorkflows(new Lowering(shop, { name: "default" }), shop)).toEqual([]);
  },
);

it("plans none where there are none", () => {
  const shop = app("shop", { workloads: [] });
  expect(planWorkflows(new Lowering(shop, { name: "default" }), shop)).toEqual([]);
});
