import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, stacksDeployed } from "../../fake-aws.ts";
import { type Project, QUICK, writeProject } from "../../project.ts";
import { builtServiceAndTasks, ending, endingAfter, serviceAndTask } from "../../task-shop.ts";

let project: Project;

beforeEach(async () => {
  project = await writeProject(serviceAndTask());
});

afterEach(() => project.remove());

function lastSteps(steps: number): readonly string[] {
  return Array.from({ length: 50 }, (_, index) => `step ${steps - 49 + index}`);
}

describe("deploy.sh", () => {
  it("leaves alone what waits for a task that fails, says why first, and exits 7", async () => {
    await fakeAws(project, ending("1"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(status).toBe(7);
    expect(stderr).toMatch(
      /^Deploying .*\n\[migrate\] Task abc is started\.\n\[migrate\] Likely reason: the task ended with 1: Essential container in task exited\n\[migrate\] Its last words: no table "orders"\n/,
    );
    expect(stderr).toContain("ended with 1: Essential container in task exited. What waits for it was not touched.");
    expect(stacksDeployed(await callsOf(project))).not.toContain("shop-production-api");
  });

  it("shows and keeps the last fifty lines of the log of a task that fails, and nothing of one that does not", async () => {
    await fakeAws(project, endingAfter(70, "1"), HEALTHY);
    const failed = await project.run("deploy.sh", [], QUICK);
    expect(failed.stderr.match(/step \d+$/gm)).toEqual(["step 70", ...lastSteps(70)]);
    const kept = project.path(".ecs-dsl/last-failure/production/shop-production-migrate");
    expect(await readdir(kept)).toEqual(["log.txt"]);
    await fakeAws(project, endingAfter(70, "0"), HEALTHY);
    expect((await project.run("deploy.sh", [], QUICK)).stderr).not.toContain("step");
  });

  it("exits 5 where the task has not ended in time, and shows what it has written", async () => {
    await fakeAws(project, { "*describe-tasks*": String.raw`printf 'RUNNING\tNone\tNone\n'` }, ending("0"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", ["--timeout", "2"], QUICK);
    expect(status).toBe(5);
    expect(stderr).toContain("[migrate] Likely reason: the task has not ended: it is in RUNNING\n");
    expect(stderr).toContain("the task of stack shop-production-migrate is still in RUNNING after 2 s.");
    expect(stacksDeployed(await callsOf(project))).not.toContain("shop-production-api");
  });

  it("runs the task that a workload waits for, where --service names the workload", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", ["--service", "api"], QUICK);
    expect(stderr).toMatch(/^Task migrate comes first, for api waits for it\.\n/);
    expect(status).toBe(0);
    expect(stacksDeployed(await callsOf(project)).slice(-2)).toEqual([
      "shop-production-migrate",
      "shop-production-api",
    ]);
  });

  it("runs the task alone, where --service names it", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", ["--service", "migrate"], QUICK);
    expect(status).toBe(0);
    expect(stderr).not.toContain("comes first");
    expect(stacksDeployed(await callsOf(project))).not.toContain("shop-production-api");
  });

  it("goes on where it ends with 0", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(stderr).toContain("The task of stack shop-production-migrate has ended with 0.");
    expect(status).toBe(0);
  });
});

describe("the image of a task that is from a service", () => {
  beforeEach(async () => {
    await project.remove();
    project = await writeProject(builtServiceAndTasks());
  });

  /** The images that stacks are given, by `stack=URI`. */
  async function imagesGiven(): Promise<readonly string[]> {
    const pattern = /create-change-set --stack-name shop-production-(\S+) .*ParameterKey=Image,ParameterValue=(\S+)/;
    const given = (await callsOf(project)).flatMap((call) => {
      const [, stack, uri] = pattern.exec(call) ?? [];
      return stack === undefined ? [] : [`${stack}=${uri}`];
    });
    return Array.from(new Set(given)).toSorted();
  }

  it("is the one that --image gives the service: nothing is built", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const { status } = await project.run("deploy.sh", ["--image", "api=shop/api:2"], QUICK);
    expect(status).toBe(0);
    expect(await imagesGiven()).toEqual(expect.arrayContaining(["api=shop/api:2", "migrate=shop/api:2"]));
    expect(await imagesGiven()).not.toContain("report=shop/api:2");
    expect((await callsOf(project)).join("\n")).not.toContain("docker build");
  });

  it("is built once, and by that name, where the task alone is deployed", async () => {
    const { stdout } = await project.run("push-images.sh", ["--help"]);
    expect(stdout).toMatch(/Images:\n {2}api\n$/);
    await fakeAws(project, ending("0"), HEALTHY);
    const { status } = await project.run("deploy.sh", ["--service", "migrate"], QUICK);
    expect(status).toBe(0);
    expect(await imagesGiven()).toEqual([expect.stringMatching(/^migrate=.*\/shop\/api@sha256:a{64}$/)]);
  });

  it.each([
    ["migrate=x:1", 'no workload that is deployed has an image "migrate"; images are api, report.'],
    ["nope=x:1", 'no workload that is deployed has an image "nope"; images are api, report.'],
  ])("has no other name: --image %s", async (image, message) => {
    const { status, stderr } = await project.run("deploy.sh", ["--image", image]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
