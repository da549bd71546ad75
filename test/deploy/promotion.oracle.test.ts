import { spawn, spawnSync } from "node:child_process";
import { app, gitHubActions, repository, service } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { emptyProject, type Project } from "../../packages/compiler/test/emit/scripts/project.ts";
import { isMissing } from "../oracles/tool.ts";
import { Cloud, missingTools } from "./cloud.ts";

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;
const PATIENCE = 600_000;

const ROLES = {
  staging: "arn:aws:iam::123456789012:role/deploy",
  production: "arn:aws:iam::210987654321:role/deploy",
} as const;

type Place = keyof typeof ROLES;

/** Each environment has an account and a region of its own, and so a registry. */
const shop = app("shop", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  define: () => ({
    workloads: [
      service("api", { cpu: 256, memory: 512, image: repository("shop/api").build("./api"), desiredCount: 1 }),
    ],
  }),
  workflows: [gitHubActions({ role: ROLES, on: { staging: {}, production: {} }, promote: { production: "staging" } })],
});

/** The scripts of a workflow's steps. */
function scriptsOf(text: string): readonly string[] {
  const { jobs }: { readonly jobs: { readonly deploy: { readonly steps: readonly Step[] } } } = parse(text);
  return jobs.deploy.steps.flatMap(({ run }) => run ?? []);
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

let project: Project;
let cloud: Cloud;

/** What GitHub runs of the workflow of an environment once its checks are through; a role is taken by name. */
async function runWorkflow(environment: Place) {
  const text = await project.read(`.github/workflows/deploy-shop-${environment}.yml`);
  const { jobs }: { readonly jobs: { readonly deploy: { readonly steps: readonly Step[] } } } = parse(text);
  const { steps } = jobs.deploy;
  const outputs: string[] = [];
  let env: NodeJS.ProcessEnv = {};
  for (const { name = "", run } of steps.slice(steps.findIndex((step) => step.name?.startsWith("Take the role")))) {
    const [, role] = /^Take the role of (staging|production)$/.exec(name) ?? [];
    if (role === "staging" || role === "production") env = roleOf(role);
    // oxlint-disable-next-line no-await-in-loop
    else if (run !== undefined) outputs.push(await runStep(run, env));
  }
  return outputs.join("");
}

/** As aws-actions/configure-aws-credentials does it. */
function roleOf(environment: Place): NodeJS.ProcessEnv {
  const words = ["--role-arn", ROLES[environment], "--role-session-name", "deploy"];
  const keys = cloud.ask("sts", "assume-role", ...words, "--query", KEYS).split("\t");
  const [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN] = keys;
  const region = environment === "staging" ? "us-east-1" : "eu-west-1";
  return {
    AWS_ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY,
    AWS_SESSION_TOKEN,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
  };
}

const KEYS = "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]";

/** A step as GitHub runs it with `shell: bash`. */
function runStep(script: string, role: NodeJS.ProcessEnv): Promise<string> {
  const env = { ...process.env, ...cloud.environment, ...role, RUNNER_TEMP: project.folder };
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd: project.folder, env });
  const chunks: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("close", (status) => {
      if (status === 0) resolve(chunks.join(""));
      else reject(new Error(`exits ${status}: ${chunks.join("")}`));
    });
  });
}

/** The image that the service of an environment runs. */
async function imageOf(environment: Place): Promise<string> {
  const query = "Stacks[0].Parameters[?ParameterKey=='Image'].ParameterValue|[0]";
  const words = ["--stack-name", `shop-${environment}-api`, "--query", `"${query}"`, "--output", "text"];
  return (await runStep(`aws cloudformation describe-stacks ${words.join(" ")}`, roleOf(environment))).trim();
}

describe.skipIf(missing.length > 0)(`an image that is promoted to another account and region${note}`, () => {
  beforeAll(async () => {
    project = await emptyProject();
    cloud = await Cloud.start(project.folder, 1);
    for (const environment of ["staging", "production"]) {
      const { assembly } = lower(shop, environment);
      for (const { path, content, executable, root } of emit(assembly, { config: "../../ecs.config.ts" })) {
        // oxlint-disable-next-line no-await-in-loop
        await project.write(root === "repository" ? path : `ecs.out/${environment}/${path}`, content, executable);
      }
    }
  }, PATIENCE);

  afterAll(async () => {
    cloud.stop();
    await project.remove();
  });

  it.skipIf(isMissing("shellcheck"))("is promoted by steps that shellcheck finds nothing in", async () => {
    const scripts = scriptsOf(await project.read(".github/workflows/deploy-shop-production.yml"));
    for (const script of scripts) {
      const input = `#!/usr/bin/env bash\nset -eo pipefail\n${script}`;
      const { stdout } = spawnSync("shellcheck", ["--shell", "bash", "-"], { input, encoding: "utf8" });
      expect(stdout).toBe("");
    }
  });

  it(
    "is built once, copied by its digest, and runs there; what is there is not copied again",
    async () => {
      await expect(runWorkflow("production")).rejects.toThrow(
        "::error::staging runs no image api; deploy there first.",
      );
      await runWorkflow("staging");
      const built = await imageOf("staging");
      expect(built).toMatch(/^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/shop\/api@sha256:/);
      await runWorkflow("production");
      const digest = built.slice(built.indexOf("@"));
      expect(await imageOf("production")).toBe(`210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/api${digest}`);
      await runWorkflow("production");
      const done = await cloud.docker();
      expect(done.filter((line) => line.startsWith("build "))).toHaveLength(1);
      expect(done.filter((line) => line.startsWith("buildx "))).toEqual([
        `buildx imagetools create --prefer-index=false --tag 210987654321.dkr.ecr.eu-west-1.amazonaws.com/shop/api:promoted-${digest.slice("@sha256:".length)} ${built}`,
      ]);
    },
    PATIENCE,
  );
});
