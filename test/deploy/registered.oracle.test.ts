import { app, awsLogs, cluster, network, repository, service, task } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitRegistering } from "../../packages/compiler/src/emit/registering/emit-registering.ts";
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
/** What a deployment does when it changes something. */
const CHANGES = /Register|Update|Create|Delete|RunTask/;

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

/** The tests need a while: each call of the AWS CLI starts Python. */
const PATIENCE = 600_000;

let project: Project;
let cloud: Cloud;

interface Shop {
  readonly mode?: string;
  readonly hasTask?: boolean;
  readonly service?: string;
}

/** Compiles the shop into the project. */
async function compileShop({ mode = "plain", hasTask = false, service: serviceName = "shop-api" }: Shop = {}) {
  const logging = awsLogs({ logGroup: "/ecs/shop" });
  const roles = { execution: "arn:aws:iam::123456789012:role/ecs-execution" };
  const common = { ...SIZE, logging, roles } as const;
  const api = service("api", {
    ...common,
    image: repository.existing("shop/api").build("./api"),
    ports: { http: 8080 },
    family: "shop-api",
    serviceName,
    environment: { MODE: mode, ZONE: 'a "b" \\ é ✓', A: "1" },
    healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  });
  const cache = service("cache", { ...common, image: REDIS, ports: { redis: 6379 } });
  const migrate = task("migrate", { from: api, command: ["migrate"], before: [api], securityGroups: [group] });
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    emits: "task-definitions",
    define: () => ({
      cluster: cluster.existing("prod"),
      network: network.existing({ vpcId: "vpc-0123456789abcdef0", privateSubnetIds: [subnet], publicSubnetIds: [] }),
      workloads: [api, cache, ...(hasTask ? [migrate] : [])],
      tags: { team: "shop owners" },
    }),
  });
  const { assembly, findings } = lower(shop, "production");
  expect(findings.map(({ message }) => message)).toEqual([]);
  await project.removeOutput();
  await writeOutput(project, emitRegistering(assembly, { config: "../../ecs.config.ts" }));
}

let [subnet, group] = ["subnet-0123456789abcdef0", "sg-0123456789abcdef0"];

async function run(script: string, ...args: readonly string[]): Promise<Run & { readonly changes: readonly string[] }> {
  await cloud.takeCalls();
  const done = await project.run(script, args, cloud.environment);
  return { ...done, changes: (await cloud.takeCalls()).filter((call) => CHANGES.test(call)) };
}

/** What others make: the cluster, and services with some task definition. */
function makeInfrastructure(): void {
  const container = '[{"name":"hello","image":"hello","memory":128}]';
  cloud.ask("ecs", "create-cluster", "--cluster-name", "prod");
  cloud.ask("ecs", "register-task-definition", "--family", "bootstrap", "--container-definitions", container);
  const words = ["--cluster", "prod", "--task-definition", "bootstrap", "--desired-count", "2"];
  for (const name of ["shop-api", "cache"]) cloud.ask("ecs", "create-service", "--service-name", name, ...words);
  cloud.ask("ecr", "create-repository", "--repository-name", "shop/api");
  subnet = cloud.ask("ec2", "describe-subnets", "--query", "Subnets[0].SubnetId");
  group = cloud.ask("ec2", "describe-security-groups", "--query", "SecurityGroups[0].GroupId");
}

function runs(name: string): string {
  const words = ["--cluster", "prod", "--services", name, "--query", "services[0].taskDefinition"];
  return cloud.ask("ecs", "describe-services", ...words).replace(/.*\//, "");
}

it.runIf(missing.length > 0 && process.env["CI"] !== undefined)("has the tools to deploy", () => {
  expect(missing).toEqual([]);
});

/** One story: each test goes on where the one before it ended. */
describe.skipIf(missing.length > 0)(`an app that emits task definitions alone${note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    project = await emptyProject();
    cloud = await Cloud.start(project.folder);
    await compileShop();
  }, PATIENCE);

  afterAll(async () => {
    cloud.stop();
    await project.remove();
  });

  it("changes nothing where the cluster is not there", async () => {
    const { status, stderr, changes } = await run("deploy.sh");
    expect(stderr).toContain("there is no cluster prod in account 123456789012, region us-east-1");
    expect([status, changes]).toEqual([3, []]);
  });

  it("says what would be registered, and changes nothing", async () => {
    makeInfrastructure();
    await compileShop();
    const { status, stdout, changes } = await run("deploy.sh", "--plan");
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining([
        "Task definition shop-api: registered once image api is built.",
        "Service shop-api: updated; it runs bootstrap:1.",
        "Task definition shop-production-cache: a new revision is registered:",
        '  + containerDefinitions#0.name: "cache"',
        "Service cache: updated; it runs bootstrap:1.",
        "Images are built, and change what runs where they differ: api.",
      ]),
    );
    expect([status, changes]).toEqual([0, []]);
  });

  it("registers task definitions, gives them to the services, and verifies", async () => {
    const { status, stderr } = await run("deploy.sh");
    expect(stderr).toContain("[api] Service shop-api runs shop-api:1, 2 of 2 tasks.");
    expect(stderr).toContain("[cache] Service cache runs shop-production-cache:1, 2 of 2 tasks.");
    expect(status).toBe(0);
    expect([runs("shop-api"), runs("cache")]).toEqual(["shop-api:1", "shop-production-cache:1"]);
    const image = cloud.ask(
      "ecs",
      "describe-task-definition",
      "--task-definition",
      "shop-api",
      "--query",
      IMAGE_OF_MAIN,
    );
    expect(image).toMatch(/\/shop\/api@sha256:[0-9a-f]{64}$/);
  });

  it("registers nothing and changes nothing when it is run again", async () => {
    const { status, stderr, changes } = await run("deploy.sh");
    expect(stderr).toContain("Task definition shop-api:1 is what is asked for; nothing is registered.");
    expect([status, changes]).toEqual([0, []]);
  });

  it("registers only what differs, and says before in what", async () => {
    await compileShop({ mode: "loud" });
    const { stdout } = await run("deploy.sh", "--plan", "--skip-build");
    expect(stdout).toBe(PLAN);
    const { status, changes } = await run("deploy.sh");
    expect([status, changes]).toEqual([0, ["ecs:RegisterTaskDefinition", "ecs:UpdateService"]]);
    expect(runs("shop-api")).toBe("shop-api:2");
  });

  it("goes back to the revision before, and forth with the next deployment", async () => {
    const { status, stderr, changes } = await run("rollback.sh", "--service", "api");
    expect(stderr).toContain("Service shop-api goes from shop-api:2 to shop-api:1.");
    expect([status, changes, runs("shop-api")]).toEqual([0, ["ecs:UpdateService"], "shop-api:1"]);
    const again = await run("rollback.sh", "--service", "api");
    expect(again.stderr).toContain(
      "api has nothing to go back to: no active revision before shop-api:1 differs from it.",
    );
    expect(again.status).toBe(3);
    const forth = await run("deploy.sh");
    expect([forth.status, forth.changes, runs("shop-api")]).toEqual([0, ["ecs:UpdateService"], "shop-api:2"]);
  });

  it("notices that the circuit breaker went back, and says so again while the config asks for it", async () => {
    const bad = ["--image", "api=shop/goes-back:1"];
    const { status, stderr, changes } = await run("deploy.sh", "--service", "api", ...bad);
    expect(stderr).toContain("service shop-api runs shop-api:2 instead of shop-api:3");
    expect([status, changes]).toEqual([4, ["ecs:RegisterTaskDefinition", "ecs:UpdateService"]]);
    const again = await run("deploy.sh", "--service", "api", ...bad);
    expect(again.status).toBe(4);
    expect(again.changes).not.toContain("ecs:RegisterTaskDefinition");
  });

  it("notices that ECS gave the rollout up", async () => {
    const { status, stderr } = await run("deploy.sh", "--service", "cache", "--image", "cache=shop/gives-up:1");
    expect(stderr).toContain("service cache did not come up with shop-production-cache:2; ECS gave the rollout up");
    expect(status).toBe(4);
    expect((await run("rollback.sh", "--service", "cache")).status).toBe(0);
    expect(runs("cache")).toBe("shop-production-cache:1");
  });

  it("runs a task first that gates a service, and by itself", async () => {
    await compileShop({ hasTask: true });
    const { status, stderr, changes } = await run("deploy.sh");
    expect(stderr).toContain("[migrate] Task migrate has ended with 0.");
    expect(status).toBe(0);
    expect(changes.indexOf("ecs:RunTask")).toBeLessThan(changes.lastIndexOf("ecs:UpdateService"));
    const alone = await run("run-task.sh", "migrate");
    expect([alone.status, alone.changes]).toEqual([0, ["ecs:RunTask"]]);
  });

  it("changes nothing where a service is not there", async () => {
    await compileShop({ service: "no-api", mode: "other" });
    const { status, stderr, changes } = await run("deploy.sh");
    expect(stderr).toContain(
      "there is no service no-api in cluster prod; whoever owns the infrastructure makes it first",
    );
    expect([status, changes]).toEqual([3, []]);
  });
});

const IMAGE_OF_MAIN = "taskDefinition.containerDefinitions[0].image";

const PLAN = `\
Task definition shop-api: a new revision is registered:
  + containerDefinitions#0.environment{"MODE"}.value: "loud"
  - containerDefinitions#0.environment{"MODE"}.value: "plain"
Service shop-api: updated; it runs shop-api:1.
Task definition shop-production-cache:1: nothing is registered.
Service cache: nothing changes.
`;
