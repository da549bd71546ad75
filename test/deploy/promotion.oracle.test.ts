import { spawn, spawnSync } from "node:child_process";
import { app, awsLogs, cluster, gitHubActions, network, repository, service, type App } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { emitRegistering } from "../../packages/compiler/src/emit/registering/emit-registering.ts";
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

/** The same where the cluster, the services and one repository for both are others' to make. */
const given = app("given", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  emits: "task-definitions",
  define: () => ({
    cluster: cluster.existing("prod"),
    network: network.existing({
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0"],
      publicSubnetIds: [],
    }),
    workloads: [
      service("api", {
        cpu: 256,
        memory: 512,
        image: repository.existing("given/api", { account: "123456789012", region: "us-east-1" }).build("./api"),
        logging: awsLogs({ logGroup: "/ecs/given" }),
        roles: { execution: "arn:aws:iam::123456789012:role/ecs-execution" },
      }),
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
async function runWorkflow(environment: Place, name = "shop") {
  const text = await project.read(`.github/workflows/deploy-${name}-${environment}.yml`);
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

/** A project with what an app compiles to, and a cloud. */
async function start(one: App): Promise<void> {
  project = await emptyProject();
  cloud = await Cloud.start(project.folder, 1);
  for (const environment of ["staging", "production"]) {
    const { assembly } = lower(one, environment);
    const write = assembly.emits === undefined ? emit : emitRegistering;
    for (const { path, content, executable, root } of write(assembly, { config: "../../ecs.config.ts" })) {
      // oxlint-disable-next-line no-await-in-loop
      await project.write(root === "repository" ? path : `ecs.out/${environment}/${path}`, content, executable);
    }
  }
}

async function stop(): Promise<void> {
  cloud.stop();
  await project.remove();
}

/** The image that the service of an environment runs. */
async function imageOf(environment: Place): Promise<string> {
  const query = "Stacks[0].Parameters[?ParameterKey=='Image'].ParameterValue|[0]";
  const words = ["--stack-name", `shop-${environment}-api`, "--query", `"${query}"`, "--output", "text"];
  return (await runStep(`aws cloudformation describe-stacks ${words.join(" ")}`, roleOf(environment))).trim();
}

describe.skipIf(missing.length > 0)(`an image that is promoted to another account and region${note}`, () => {
  beforeAll(() => start(shop), PATIENCE);

  afterAll(stop);

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

/** What others make in an account: the cluster, and the service with some task definition. */
const THERE = `\
aws ecs create-cluster --cluster-name prod
aws ecs register-task-definition --family bootstrap --container-definitions '[{"name":"hello","image":"hello","memory":128}]'
aws ecs create-service --service-name api --cluster prod --task-definition bootstrap --desired-count 1`;

describe.skipIf(missing.length > 0)(`an image of an app without stacks that is promoted${note}`, () => {
  beforeAll(() => start(given), PATIENCE);

  afterAll(stop);

  it(
    "is that of the revision which the other environment's service has",
    async () => {
      for (const environment of ["staging", "production"] as const) {
        // oxlint-disable-next-line no-await-in-loop
        await runStep(THERE, roleOf(environment));
      }
      await runStep("aws ecr create-repository --repository-name given/api", roleOf("staging"));
      await expect(runWorkflow("production", "given")).rejects.toThrow("deploy there first");
      await runWorkflow("staging", "given");
      const built = await runningIn("staging");
      expect(built).toMatch(/^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/given\/api@sha256:/);
      await runWorkflow("production", "given");
      expect(await runningIn("production")).toBe(built);
      expect((await cloud.docker()).filter((line) => line.startsWith("build "))).toHaveLength(1);
    },
    PATIENCE,
  );
});

/** The image of the task definition that the service of an environment has. */
async function runningIn(environment: Place): Promise<string> {
  const named =
    "$(aws ecs describe-services --cluster prod --services api --query services[0].taskDefinition --output text)";
  const query = "--query taskDefinition.containerDefinitions[0].image --output text";
  const script = `aws ecs describe-task-definition --task-definition "${named}" ${query}`;
  return (await runStep(script, roleOf(environment))).trim();
}
