import { app, repository, service } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import {
  emptyProject,
  type Project,
  type Run,
  writeOutput,
} from "../../packages/compiler/test/emit/scripts/project.ts";
import { Cloud, missingTools } from "./cloud.ts";

const REDIS = "public.ecr.aws/docker/library/redis:7.4-alpine";
const SIZE = { cpu: 256, memory: 512 } as const;
/** What a deployment does when it changes something; a change set that changes nothing is deleted. */
const CHANGES = /Execute|Update|Put|Register|CreateService|CreateStack|Delete(?!ChangeSet)/;

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

/** The tests need a while: each call of the AWS CLI starts Python. */
const PATIENCE = 600_000;

let project: Project;
let cloud: Cloud;

/** Compiles the shop, with more workloads in it, into the project. */
async function compileShop(...names: readonly string[]): Promise<void> {
  const backend = repository("shop/backend");
  const cache = service("cache", { ...SIZE, image: REDIS, ports: { redis: 6379 }, desiredCount: 2 });
  const api = service("api", {
    ...SIZE,
    image: backend.build("./api"),
    ports: { http: 8080 },
    desiredCount: 2,
    environment: { REDIS_URL: cache.url("redis", { scheme: "redis" }) },
  });
  const more = names.map((name) => service(name, { ...SIZE, image: REDIS, desiredCount: 3 }));
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({ workloads: [api, cache, ...more], tags: { team: "shop owners" } }),
  });
  const { assembly } = lower(shop, "production");
  await writeOutput(project, emit(assembly, { config: "../../ecs.config.ts" }));
}

function run(script: string, ...args: readonly string[]): Promise<Run> {
  return project.run(script, args, cloud.environment);
}

/** The image that the stack of a workload asks for. */
function imageOf(workload: string): string {
  const query = "Stacks[0].Parameters[?ParameterKey=='Image']|[0].ParameterValue";
  return cloud.ask(
    "cloudformation",
    "describe-stacks",
    "--stack-name",
    `shop-production-${workload}`,
    "--query",
    query,
  );
}

it.runIf(missing.length > 0 && process.env["CI"] !== undefined)("has the tools to deploy", () => {
  expect(missing).toEqual([]);
});

/** One story: each test goes on where the one before it ended. */
describe.skipIf(missing.length > 0)(`a deployment${note}`, { timeout: PATIENCE }, () => {
  let first = "";

  beforeAll(async () => {
    project = await emptyProject();
    cloud = await Cloud.start(project.folder, 2);
    await compileShop();
  }, PATIENCE);

  afterAll(async () => {
    cloud.stop();
    await project.remove();
  });

  it("goes from nothing to services that run", async () => {
    const { status, stderr } = await run("deploy.sh");
    expect(stderr).toContain("[api] Service api runs shop-production-api:1, 2 of 2 tasks.");
    expect(stderr).toContain("[cache] Service cache runs shop-production-cache:1, 2 of 2 tasks.");
    expect(status).toBe(0);
    expect((await cloud.docker()).map((command) => command.split(" ")[0])).toEqual(["login", "build", "push", "push"]);
    first = imageOf("api");
    expect(first).toMatch(/^123456789012\.dkr\.ecr\.us-east-1\.amazonaws\.com\/shop\/backend@sha256:[0-9a-f]{64}$/);
    expect(imageOf("cache")).toBe(REDIS);
  });

  it("changes nothing when it is run again", async () => {
    await cloud.takeCalls();
    const docker = await cloud.docker();
    const { status } = await run("deploy.sh");
    expect(status).toBe(0);
    expect((await cloud.takeCalls()).filter((call) => CHANGES.test(call))).toEqual([]);
    expect(await cloud.docker()).toEqual(docker);
  });

  it("scans what was pushed, and ends with 7 where ECR found what is bad enough", async () => {
    const passed = await run("push-images.sh", "--scan", "CRITICAL");
    expect(passed.stderr).toContain("Image api was scanned: nothing of CRITICAL or worse.");
    expect([passed.status, passed.stdout]).toEqual([0, `api=${first}\n`]);
    const failed = await run("push-images.sh", "--scan");
    expect(failed.stderr).toContain("Image api was scanned: 1 HIGH.");
    expect([failed.status, failed.stdout]).toEqual([7, `api=${first}\n`]);
    expect((await run("push-images.sh", "--scan", "LOW")).status).toBe(7);
  });

  it("has nothing to go back to after the first deployment", async () => {
    const { status, stderr } = await run("rollback.sh", "--service", "cache");
    expect(status).toBe(3);
    expect(stderr).toContain(
      `cache has nothing to go back to: no revision of shop-production-cache before 1 has other images than ${REDIS}.`,
    );
  });

  it("builds and deploys what has changed, of the service that is named", async () => {
    await project.write("api/server.js", "listen(8080);\n");
    const { status, stderr } = await run("deploy.sh", "--service", "api");
    expect(stderr).toContain("Service api runs shop-production-api:2, 2 of 2 tasks.");
    expect(stderr).not.toContain("[cache]");
    expect(status).toBe(0);
    expect(imageOf("api")).not.toBe(first);
  });

  it("goes back to the image before, through the stack", async () => {
    const { status, stderr } = await run("rollback.sh", "--service", "api");
    expect(stderr).toContain("api goes back from revision 2 to the images of revision 1:");
    expect(stderr).toContain(`-> ${first}\n`);
    expect(stderr).toContain("Service api runs shop-production-api:3, 2 of 2 tasks.");
    expect(status).toBe(0);
    expect(imageOf("api")).toBe(first);
  });

  it("notices that the circuit breaker went back", async () => {
    const { status, stderr } = await run("deploy.sh", "--service", "api", "--image", "api=shop/goes-back:1");
    expect(status).toBe(4);
    expect(stderr).toContain("service api runs shop-production-api:3 instead of shop-production-api:4");
    expect(stderr).toContain("error: not done: api.");
    expect(await cloud.docker()).toHaveLength(8);
  });

  it("notices a service that does not come up", async () => {
    await compileShop("worker");
    const { status, stderr } = await run("deploy.sh", "--service", "worker", "--timeout", "1");
    expect(status).toBe(5);
    expect(stderr).toContain("service worker is not up after 1 s: 2 of 3 tasks run shop-production-worker:1");
    expect(stderr).toMatch(/rollouts:\n.*IN_PROGRESS\tECS deployment .* in progress\./);
  });

  it("refuses the credentials of another account", async () => {
    const path = "ecs.out/production/deploy.sh";
    await project.write(path, (await project.read(path)).replaceAll("123456789012", "999999999999"), true);
    const { status, stderr } = await run("deploy.sh");
    expect(status).toBe(3);
    expect(stderr).toContain("are for account 123456789012, but production is in account 999999999999");
  });
});
