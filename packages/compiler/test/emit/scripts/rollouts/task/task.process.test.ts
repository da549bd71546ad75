import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, stacksDeployed } from "../../fake-aws.ts";
import { type Project, QUICK, writeProject } from "../../project.ts";
import { ending, serviceAndTask } from "../../task-shop.ts";

let project: Project;

beforeEach(async () => {
  project = await writeProject(serviceAndTask());
});

afterEach(() => project.remove());

describe("deploy.sh", () => {
  it("leaves alone what waits for a task that fails, shows its log, and exits 7", async () => {
    await fakeAws(project, ending("1"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(status).toBe(7);
    expect(stderr).toContain('[migrate] no table "orders"');
    expect(stderr).toContain("ended with 1: Essential container in task exited. What waits for it was not touched.");
    expect(stacksDeployed(await callsOf(project))).not.toContain("shop-production-api");
  });

  it("goes on where it ends with 0", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(stderr).toContain("The task of stack shop-production-migrate has ended with 0.");
    expect(status).toBe(0);
  });
});
