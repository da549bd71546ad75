import { app, ec2Capacity, managedInstances, service } from "ecs-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { emptyProject, type Project, writeOutput } from "../../packages/compiler/test/emit/scripts/project.ts";
import { Cloud } from "./cloud.ts";
import { LONG_RUN } from "./long-run.ts";

const PATIENCE = 900_000;
const CHANGES = /Execute|Update|Put|Register|CreateService|CreateStack|Delete(?!ChangeSet)/;

let project: Project;
let cloud: Cloud;

/** Compiles a shop on instances of both kinds, with this image, into the project. */
async function compileShop(tag: string): Promise<void> {
  const image = `public.ecr.aws/docker/library/nginx:${tag}`;
  const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
  const managed = managedInstances("managed", { instanceRequirements: { vCpuCount: { min: 2 } } });
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({
      workloads: [
        service("train", { capacity: general, memory: 512, image, desiredCount: 2 }),
        service("predict", { capacity: managed, memory: 512, image, desiredCount: 2 }),
      ],
    }),
  });
  await writeOutput(project, emit(lower(shop, "production").assembly, { config: "../../ecs.config.ts" }));
}

function run(script: string, ...args: readonly string[]) {
  return project.run(script, args, cloud.environment);
}

/** One story: each test goes on where the one before it ended. */
describe.skipIf(LONG_RUN.isSkipped)(`services on instances${LONG_RUN.note}`, { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    project = await emptyProject();
    cloud = await Cloud.start(project.folder, 2);
    await compileShop("1.27.3");
  }, PATIENCE);

  afterAll(async () => {
    cloud.stop();
    await project.remove();
  });

  it("go from nothing to tasks that run", async () => {
    const { status, stderr } = await run("deploy.sh");
    expect(stderr).toContain("Service train runs shop-production-train:1, 2 of 2 tasks.");
    expect(stderr).toContain("Service predict runs shop-production-predict:1, 2 of 2 tasks.");
    expect(status).toBe(0);
  });

  it("change nothing when they are deployed again", async () => {
    await cloud.takeCalls();
    expect((await run("deploy.sh")).status).toBe(0);
    expect((await cloud.takeCalls()).filter((call) => CHANGES.test(call))).toEqual([]);
  });

  it("are told apart from what was asked for where the circuit breaker went back", async () => {
    const { status, stderr } = await run("deploy.sh", "--service", "train", "--image", "train=shop/goes-back:1");
    expect(status).toBe(4);
    expect(stderr).toContain("error: not done: train.");
  });

  it("get another image, and go back to the one before, through the stack", async () => {
    await compileShop("1.29.0");
    expect((await run("deploy.sh", "--service", "predict")).status).toBe(0);
    const { status, stderr } = await run("rollback.sh", "--service", "predict");
    expect(stderr).toContain("predict goes back from revision 2 to the images of revision 1:");
    expect(status).toBe(0);
  });
});
