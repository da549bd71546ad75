import { app, gitHubActions, repository, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { emitGitHubActions } from "../../src/emit/github-actions.ts";
import { lower } from "../../src/lower/lower.ts";

const ROLE = "arn:aws:iam::123456789012:role/deploy";
const api = service("api", { cpu: 256, memory: 512, image: repository("shop/api").build("./api") });
const place = { account: "123456789012", region: "eu-west-1" };
const shop = app("shop", {
  environments: { staging: place, production: place, test: place },
  define: () => ({ workloads: [api] }),
  workflows: [
    gitHubActions({
      role: { staging: ROLE, production: ROLE },
      on: { staging: { branch: ["main", "it's # odd"] }, production: {} },
      promote: { production: "staging" },
      install: "pnpm install --frozen-lockfile",
    }),
  ],
});

function emitted(environment: string, folder = "", output = `ecs.out/${environment}`) {
  const { assembly } = lower(shop, environment);
  return emitGitHubActions(assembly, { config: "../../ecs.config.ts", place: () => ({ folder, output }) });
}

function workflowOf(environment: string, ...where: [folder: string, output: string] | []): Record<string, unknown> {
  const [file] = emitted(environment, ...where);
  const value: unknown = parse(file?.content ?? "");
  return Object(value);
}

function stepsOf(workflow: Record<string, unknown>): readonly Record<string, unknown>[] {
  return Object(workflow["jobs"]).deploy.steps;
}

describe("emitGitHubActions", () => {
  it("writes a file at the root of the repository for each environment that has a workflow", () => {
    expect(emitted("staging").map(({ path, root }) => [path, root])).toEqual([
      [".github/workflows/deploy-shop-staging.yml", "repository"],
    ]);
    expect(emitted("test")).toEqual([]);
  });

  it("checks, takes the role and deploys, one deployment after the other", () => {
    const workflow = workflowOf("staging");
    expect(workflow).toMatchObject({
      on: { push: { branches: ["main", "it's # odd"] }, workflow_dispatch: {} },
      permissions: { contents: "read", "id-token": "write" },
      concurrency: { group: "deploy-shop-staging", "cancel-in-progress": false },
      jobs: { deploy: { environment: "staging", defaults: { run: { shell: "bash" } } } },
    });
    expect(stepsOf(workflow).map(({ run, uses }) => run ?? uses)).toEqual([
      "actions/checkout@v6",
      "actions/setup-node@v6",
      "pnpm install --frozen-lockfile",
      "npx ecs-dsl compile --check",
      "npx ecs-dsl lint ecs.out/staging",
      "aws-actions/configure-aws-credentials@v5",
      "./ecs.out/staging/deploy.sh",
    ]);
  });

  it("deploys what another environment runs, by its digest", () => {
    const workflow = workflowOf("production");
    expect(Object(workflow["on"])).toEqual({ workflow_dispatch: {} });
    const names = stepsOf(workflow).map(({ name, uses }) => name ?? uses);
    expect(names.slice(-4)).toEqual([
      "Take the role of staging",
      "Find the images that staging runs",
      "Take the role of production",
      "Deploy the same images to production",
    ]);
    expect(String(stepsOf(workflow).at(-3)?.["run"])).toContain(
      "of_stack api 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api shop-staging-api Image\n",
    );
  });

  it("runs where the config lies, and names another output folder", () => {
    const workflow = workflowOf("staging", "services/the shop", "../out/staging");
    expect(Object(workflow["jobs"]).deploy.defaults.run["working-directory"]).toBe("services/the shop");
    const runs = stepsOf(workflow).map(({ run }) => run);
    expect(runs).toContain("npx ecs-dsl compile --check --out ../out");
    expect(runs).toContain("./../out/staging/deploy.sh");
  });
});
