import { repository } from "ecs-dsl";
import { check } from "../../packages/validators/src/index.ts";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lifecycle, lowered, shopOf } from "./shop.ts";

it("numbers the rules that the DSL builds so that ECR takes them, in whatever order they are given", () => {
  fc.assert(
    fc.property(lifecycle, (rules) => {
      const shop = shopOf({ services: [], lifecycle: rules, natGateways: 1, hasEnvironments: true });
      const { assembly } = lowered({
        ...shop,
        props: { workloads: [], repositories: [repository("shop/api", { lifecycle: rules })] },
      });
      const policies = assembly.documents.filter(({ kind }) => kind === "lifecyclePolicy");
      expect(policies).toHaveLength(1);
      expect(check(policies).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
  );
});
