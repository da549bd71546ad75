import { app, publicRepository } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { templateOf } from "../lowered.ts";

const environments = { production: { account: "123456789012", region: "us-east-1" } };

it("is made with what the gallery says of it, and outlives its stack", () => {
  const tools = publicRepository("shop-cli", {
    catalog: {
      description: "Talks to the shop",
      architectures: ["ARM 64"],
      operatingSystems: ["Linux"],
      aboutText: "# Shop",
      usageText: "docker run",
    },
    tags: { team: "tools" },
  });
  const content = { workloads: [], resources: [tools, publicRepository("shop/base")], tags: { app: "shop" } };
  const shop = lower(app("shop", { environments, define: () => content }), "production");
  const { Resources, Outputs } = templateOf(shop, "shop-registry");
  expect(Outputs).toBeUndefined();
  expect(Object.values(Resources)).toEqual([
    {
      Type: "AWS::ECR::PublicRepository",
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        RepositoryName: "shop-cli",
        RepositoryCatalogData: {
          RepositoryDescription: "Talks to the shop",
          Architectures: ["ARM 64"],
          OperatingSystems: ["Linux"],
          AboutText: "# Shop",
          UsageText: "docker run",
        },
        Tags: [
          { Key: "app", Value: "shop" },
          { Key: "team", Value: "tools" },
        ],
      },
    },
    expect.objectContaining({
      Properties: { RepositoryName: "shop/base", Tags: [{ Key: "app", Value: "shop" }] },
    }),
  ]);
  expect(shop.assembly.sharedStacks.map(({ name }) => name)).toEqual(["shop-registry", "shop-production-platform"]);
});
