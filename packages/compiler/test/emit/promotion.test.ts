import { app, gitHubActions, repository, service, task, type Workload } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { copyImages, deployImages, findImages } from "../../src/emit/promotion.ts";
import { lower } from "../../src/lower/lower.ts";
import type { Assembly, Promotion } from "../../src/model/assembly.ts";

const ROLE = "arn:aws:iam::123456789012:role/deploy";
const api = service("api", { cpu: 256, memory: 512, image: repository("shop/api").build("./api") });

/** Production takes the images of staging, which is in the same account and in this region. */
function promoting(
  region: string,
  { workload = api, emits }: { readonly workload?: Workload; readonly emits?: "task-definitions" } = {},
): { readonly assembly: Assembly; readonly promotion: Promotion } {
  const account = "123456789012";
  const workflow = gitHubActions({
    role: { staging: ROLE, production: ROLE },
    on: { staging: {}, production: {} },
    promote: { production: "staging" },
  });
  const shop = app("shop", {
    environments: { staging: { account, region }, production: { account, region: "eu-west-1" } },
    ...(emits === undefined ? {} : { emits }),
    define: () => ({ workloads: [workload] }),
    workflows: [workflow],
  });
  const { assembly } = lower(shop, "production");
  const promotion = assembly.workflow?.promotion;
  if (promotion === undefined) throw new Error("Nothing is promoted.");
  return { assembly, promotion };
}

describe("images that an environment takes of another", () => {
  it("are where they are, in one registry", () => {
    const { assembly, promotion } = promoting("eu-west-1");
    expect(findImages(promotion)).toContain(
      "of_stack api 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api shop-staging-api Image\n",
    );
    expect(findImages(promotion)).not.toContain("docker login");
    expect(copyImages(assembly, promotion, "ecs.out/production")).toBe(undefined);
  });

  it("are copied from one registry to the other, with the rights of both", () => {
    const { assembly, promotion } = promoting("us-east-1");
    expect(findImages(promotion)).toContain("--password-stdin 123456789012.dkr.ecr.us-east-1.amazonaws.com\n");
    const copy = copyImages(assembly, promotion, "ecs.out/the shop");
    expect(copy).toContain(
      "--password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com\ncopy api shop/api shop-registry\n",
    );
    expect(copy).toContain("--template-file './ecs.out/the shop/cloudformation/'\"$3.yaml\"\n");
  });

  it("are those of task definitions where these are all that is made", () => {
    const { assembly, promotion } = promoting("us-east-1", { emits: "task-definitions" });
    expect(findImages(promotion)).toContain(
      "of_revision api 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api api shop-staging-api shop-staging api\n",
    );
    expect(findImages(promotion)).not.toContain("cloudformation");
    const copy = copyImages(assembly, promotion, "ecs.out/production");
    expect(copy).toContain("::error::There is no repository %s; whoever owns the infrastructure makes it first.");
    expect(copy).toContain("\ncopy api shop/api\n");
  });

  it("are of the names that the other environment says, and of the newest revision where no service runs them", () => {
    const migrate = task("migrate", {
      cpu: 256,
      memory: 512,
      image: repository("shop/api").build("./api"),
      family: "shop-migrate",
    });
    const { promotion } = promoting("eu-west-1", { workload: migrate, emits: "task-definitions" });
    expect(findImages(promotion)).toContain("/shop/api migrate shop-migrate shop-staging ''\n");
  });

  it("are deployed by their digests", () => {
    expect(deployImages("./ecs.out/the shop/deploy.sh")).toContain(`'./ecs.out/the shop/deploy.sh' "\${options[@]}"\n`);
  });
});
