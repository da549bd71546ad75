import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY } from "./fake-aws.ts";
import { type Project, QUICK, writeProject } from "./project.ts";
import { ending, serviceAndTask } from "./task-shop.ts";

let project: Project;

beforeEach(async () => {
  project = await writeProject(serviceAndTask());
});

afterEach(() => project.remove());

describe("run-task.sh", () => {
  it("prints the log of the task, and ends with its exit code", async () => {
    await fakeAws(project, ending("3"), HEALTHY);
    const { status, stdout, stderr } = await project.run("run-task.sh", ["migrate"], QUICK);
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'one step\nno table "orders"\n' });
    expect(stderr).toContain("Task migrate ended with 3: Essential container in task exited.");
    const call = (await callsOf(project)).find((one) => one.startsWith("ecs run-task"));
    expect(call).toContain("--task-definition migrate:7");
    expect(call).toContain("awsvpcConfiguration={subnets=[a,b],securityGroups=[sg-1],assignPublicIp=DISABLED}");
    expect(call).toContain("--capacity-provider-strategy capacityProvider=FARGATE,weight=1");
    expect(call).not.toContain("--overrides");
  });

  it("runs the task with a public address where its stack says so", async () => {
    const outputs = String.raw`printf 'TaskDefinition\tm:7\nSubnets\ta\nAssignPublicIp\tENABLED\nSecurityGroups\tsg-1\nCluster\tshop\n'`;
    await fakeAws(project, { ...ending("0"), "*Outputs*": outputs }, HEALTHY);
    expect((await project.run("run-task.sh", ["migrate"], QUICK)).status).toBe(0);
    const call = (await callsOf(project)).find((one) => one.startsWith("ecs run-task"));
    expect(call).toContain("awsvpcConfiguration={subnets=[a],securityGroups=[sg-1],assignPublicIp=ENABLED}");
  });

  it("runs another command, whatever is in its words", async () => {
    await fakeAws(project, ending("0"), HEALTHY);
    const words = ["node", 'say "a\\b"', "--dry-run", "two\nlines"];
    const { status } = await project.run("run-task.sh", ["migrate", "--", ...words], QUICK);
    expect(status).toBe(0);
    const call = (await callsOf(project)).find((one) => one.startsWith("ecs run-task")) ?? "";
    const json = /--overrides (\{.*\}) --query/.exec(call)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual({ containerOverrides: [{ name: "migrate", command: words }] });
  });

  it("prints what it would run, and asks nothing, with --dry-run", async () => {
    await fakeAws(project, HEALTHY);
    const { status, stdout } = await project.run("run-task.sh", ["migrate", "--dry-run", "--", "echo", "two words"]);
    expect({ status, calls: await callsOf(project) }).toEqual({ status: 0, calls: [] });
    const [stack] = /OUTPUT:[^:]+(?=:TaskDefinition)/.exec(stdout) ?? [];
    expect(stdout).toContain(`aws ecs run-task --cluster shop-production --task-definition ${stack}:TaskDefinition `);
    expect(stdout).toContain(`subnets=\\[${stack}:Subnets\\]\\,securityGroups=\\[${stack}:SecurityGroups\\]`);
    expect(stdout).toContain("--capacity-provider-strategy capacityProvider=FARGATE\\,weight=1 --overrides");
    expect(stdout).toContain("two\\ words");
  });

  it.each([
    [[], "which task is to run? There is migrate."],
    [["api"], 'there is no task "api"; there is migrate.'],
    [["migrate", "migrate"], 'there is no option "migrate".'],
    [["migrate", "--bogus"], 'there is no option "--bogus".'],
  ])("exits 2 for %j", async (args, message) => {
    const { status, stderr } = await project.run("run-task.sh", args);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
  });
});
