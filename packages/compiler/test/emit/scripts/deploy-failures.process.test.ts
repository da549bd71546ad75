import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, OUTPUTS, refuses, stacksDeployed } from "./fake-aws.ts";
import { type Project, QUICK, writeProject } from "./project.ts";
import { threeServices } from "./shop.ts";

let project: Project;

beforeEach(async () => {
  project = await writeProject(threeServices());
});

afterEach(() => project.remove());

describe("deploy.sh, when a stack is stuck,", () => {
  const events = String.raw`printf 'Service\tCREATE_FAILED\tsubnet is gone\nshop-registry\tCREATE_IN_PROGRESS\tUser Initiated\nService\tUPDATE_FAILED\tan older story\n'`;

  it("explains DELETE_FAILED before anything changes, with the command that deletes it", async () => {
    await fakeAws(
      project,
      { "*describe-stacks*shop-registry*": "echo DELETE_FAILED", "*describe-stack-events*": events },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain("  Service: CREATE_FAILED: subnet is gone\n");
    expect(stderr).not.toContain("an older story");
    expect(stderr).toContain("  aws cloudformation delete-stack --region eu-west-1 --stack-name shop-registry\n");
    expect(stacksDeployed(await callsOf(project))).toEqual([]);
  });

  it("makes a stack again whose first deployment failed", async () => {
    const gone = project.path("gone");
    await fakeAws(
      project,
      OUTPUTS,
      {
        "*delete-stack*shop-production-web*": `touch ${gone}`,
        "*execute-change-set*shop-production-web*": `touch ${gone}.again`,
        "*describe-stacks*shop-production-web*": `if [ -e ${gone}.again ]; then echo CREATE_COMPLETE; elif [ -e ${gone} ]; then ${refuses("ValidationError", "Stack with id x does not exist")}; else echo ROLLBACK_COMPLETE; fi`,
      },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", ["--service", "web"], QUICK);
    expect(stderr).toContain(
      "Stack shop-production-web holds nothing: its first deployment failed. It is deleted and made again.",
    );
    expect(status).toBe(0);
    const made = (await callsOf(project)).filter((call) =>
      call.includes("create-change-set --stack-name shop-production-web"),
    );
    expect(made).toEqual([expect.stringContaining("--change-set-type CREATE ")]);
  });

  it("waits for an update that is under way", async () => {
    await fakeAws(
      project,
      OUTPUTS,
      {
        "*describe-stacks*shop-registry*": `if [ -e ${project.path("seen")} ]; then echo UPDATE_COMPLETE; else touch ${project.path("seen")}; echo UPDATE_IN_PROGRESS; fi`,
      },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(stderr).toContain("Stack shop-registry is in UPDATE_IN_PROGRESS; waiting for it.\n");
    expect(status).toBe(0);
  });

  it("waits and tries again where another update was faster", async () => {
    const seen = project.path("seen");
    await fakeAws(
      project,
      OUTPUTS,
      {
        '"cloudformation execute-change-set --stack-name shop-registry"*': `if [ ! -e ${seen} ]; then touch ${seen}; ${refuses("ValidationError", "Stack is in UPDATE_IN_PROGRESS state and can not be updated.")}; fi`,
        "*describe-stacks*shop-registry*": `if [ -e ${seen} ] && [ ! -e ${seen}.asked ]; then touch ${seen}.asked; echo UPDATE_IN_PROGRESS; else echo UPDATE_COMPLETE; fi`,
      },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(stderr).toContain("Stack shop-registry is in UPDATE_IN_PROGRESS; waiting for it.\n");
    expect(status).toBe(0);
    expect(stacksDeployed(await callsOf(project)).filter((name) => name === "shop-registry")).toHaveLength(2);
  });

  it("deploys a stack that is not there", async () => {
    const made = project.path("made");
    await fakeAws(
      project,
      OUTPUTS,
      {
        "*execute-change-set*": `touch ${made}`,
        "*describe-stacks*--stack-name*": `if [ -e ${made} ]; then echo CREATE_COMPLETE; else ${refuses("ValidationError", "Stack with id x does not exist")}; fi`,
      },
      HEALTHY,
    );
    expect((await project.run("deploy.sh", [], QUICK)).status).toBe(0);
    expect(await callsOf(project)).toContain(
      "iam create-service-linked-role --aws-service-name ecs.amazonaws.com --output text",
    );
  });

  it("keeps what ECS says while CloudFormation goes back, for afterwards the tasks are gone", async () => {
    const [back, done] = [project.path("back"), project.path("done")];
    const whileBack = (answer: string) => `if [ ! -e ${done} ]; then ${answer}; else echo None; fi`;
    await fakeAws(
      project,
      OUTPUTS,
      {
        "*execute-change-set*shop-production-web*": `touch ${back}`,
        "*describe-stacks*shop-production-web*": `if [ -e ${done} ]; then echo UPDATE_ROLLBACK_COMPLETE; elif [ -e ${back} ]; then echo UPDATE_ROLLBACK_IN_PROGRESS; else echo UPDATE_COMPLETE; fi`,
        "*list-tasks*": whileBack("echo arn:aws:ecs:task/1"),
        "*exitCode*": whileBack(String.raw`printf 'web\t1\tNone\n'`),
        "*get-log-events*": `touch ${done}; echo Cannot find module express`,
        "*logConfiguration*": String.raw`printf 'web\t/ecs/shop\tweb\n'`,
        "*taskDefinitionArn*": whileBack(String.raw`printf 'arn:aws:ecs:task/1\tshop:7\n'`),
        "*describe-stack-events*": String.raw`printf 'Service\tUPDATE_FAILED\tBreaker\n'`,
      },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", ["--service", "web"], QUICK);
    expect(status).toBe(4);
    const [, ...said] = stderr.split("\n");
    expect(said.slice(0, 2)).toEqual([
      "[web] Likely reason: a container exited: web: exit code 1 (the application failed; its log says why), reason: None",
      "[web] Its last words: Cannot find module express",
    ]);
    expect(said.slice(-3, -1)).toEqual([
      "[web] error: stack shop-production-web could not be deployed; it is in UPDATE_ROLLBACK_COMPLETE.",
      "error: not done: web. What AWS says about it is above.",
    ]);
  });

  it("says what failed in a deployment that CloudFormation gives up", async () => {
    await fakeAws(
      project,
      {
        "*execute-change-set*": `touch ${project.path("failed")}`,
        "*describe-stacks*": `if [ -e ${project.path("failed")} ]; then echo UPDATE_ROLLBACK_COMPLETE; else echo UPDATE_COMPLETE; fi`,
        "*describe-stack-events*": events,
      },
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(status).toBe(4);
    expect(stderr).toContain("  Service: CREATE_FAILED: subnet is gone\n");
    expect(stderr).toContain("error: not done: shop-registry.");
  });
});

describe("deploy.sh, when a service does not come up,", () => {
  const reasons = {
    "*rolloutStateReason*": String.raw`printf 'PRIMARY\tshop:7\tFAILED\ttasks failed to start\n'`,
    "*events*createdAt*": String.raw`printf '2026-11-23\t(service api) is unable to start tasks\n'`,
    "*list-tasks*": "echo arn:aws:ecs:task/1",
    "*exitCode*": String.raw`printf 'api\t137\tOutOfMemoryError: Container killed due to memory usage\n'`,
    "*stoppedReason*": String.raw`printf 'arn:aws:ecs:task/1\tEssentialContainerExited\tEssential container in task exited\n'`,
    "*targetGroupArn*": "echo arn:aws:elasticloadbalancing:targetgroup/x",
    "*describe-target-health*": String.raw`printf '10.0.0.1\t8080\tunhealthy\tTarget.ResponseCodeMismatch\n'`,
  };

  async function deploying(state: string, expected: number): Promise<string> {
    await fakeAws(project, { '*"status, desiredCount"*': `printf '${state}'` }, reasons, HEALTHY);
    const args = ["--service", "api", "--timeout", "1"];
    const { status, stderr } = await project.run("deploy.sh", args, QUICK);
    expect(status).toBe(expected);
    return stderr;
  }

  it("prints the likely reason, where it is kept, and all that ECS says about it", async () => {
    const stderr = await deploying(String.raw`ACTIVE\t2\t0\t1\tshop:7\tFAILED`, 4);
    const kept = project.path(".ecs-dsl", "last-failure", "production", "shop-production-api");
    const [reason, where] = stderr.split("\n").slice(stderr.split("\n").findIndex((line) => line.includes("Likely")));
    expect(reason).toContain("[api] Likely reason: a container ran out of memory: api: exit code 137");
    expect(where).toBe(`[api] What AWS says of it is kept in ${kept}`);
    expect(await readdir(kept)).toContain("stopped-tasks.txt");
    expect(stderr).toContain("error: service api did not come up with shop:7; ECS gave the rollout up.");
    expect(stderr).toContain("(service api) is unable to start tasks");
    expect(stderr).toContain("EssentialContainerExited\tEssential container in task exited");
    expect(stderr).toContain(
      "api: exit code 137 (killed: out of memory, or it did not stop in time), reason: OutOfMemoryError: Container killed due to memory usage",
    );
    expect(stderr).toContain("10.0.0.1\t8080\tunhealthy\tTarget.ResponseCodeMismatch");
    expect(stderr).toContain("error: not done: api.");
  });

  it.each([
    [String.raw`ACTIVE\t2\t2\t1\tshop:6\tCOMPLETED`, "service api runs shop:6 instead of shop:7", 4],
    [
      String.raw`ACTIVE\t2\t0\t1\tshop:7\tFAILED`,
      "service api did not come up with shop:7; ECS gave the rollout up.",
      4,
    ],
    [String.raw`ACTIVE\t2\t1\t1\tshop:7\tIN_PROGRESS`, "service api is not up after 1 s: 1 of 2 tasks run shop:7", 5],
    [String.raw`ACTIVE\t2\t2\t2\tshop:7\tIN_PROGRESS`, "service api is not up after 1 s", 5],
    [String.raw`INACTIVE\t0\t0\t0\tNone\tNone`, "service api is not active in cluster shop-production (INACTIVE)", 4],
    ["None", "service api is not active in cluster shop-production (None)", 4],
  ])("does not take %j for success", async (state, message, expected) => {
    expect(await deploying(state, expected)).toContain(message);
  });
});
