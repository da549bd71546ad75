import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, OUTPUTS, refuses, stacksDeployed } from "./fake-aws.ts";
import { type Project, writeProject } from "./project.ts";
import { shop } from "./shop.ts";

const PLACE = { account: "123456789012", region: "eu-west-1" } as const;
const QUICK = { ECS_DSL_POLL_SECONDS: "0.1" } as const;

let project: Project;

beforeEach(async () => {
  project = await writeProject(shop({ ...PLACE, names: ["api", "cache", "web"], needs: { api: ["cache"] } }));
});

afterEach(() => project.remove());

describe("deploy.sh --dry-run", () => {
  it("prints each command in order, and needs neither tools nor credentials", async () => {
    const { status, stdout } = await project.run("deploy.sh", ["--dry-run", "--image", "api=shop/api:v2"]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n").map(withoutConstants)).toEqual([
      "iam create-service-linked-role --aws-service-name ecs.amazonaws.com",
      "shop-registry",
      "execute shop-registry",
      "shop-production-platform",
      "execute shop-production-platform",
      "shop-production-cache Image=public.ecr.aws/docker/library/redis:7.4-alpine PlatformCluster=OUTPUT:shop-production-platform:Cluster",
      "execute shop-production-cache",
      "shop-production-web Image=public.ecr.aws/docker/library/redis:7.4-alpine PlatformCluster=OUTPUT:shop-production-platform:Cluster",
      "execute shop-production-web",
      "shop-production-api Image=shop/api:v2 PlatformCluster=OUTPUT:shop-production-platform:Cluster",
      "execute shop-production-api",
    ]);
  });

  it("prints how the image is built, with a tag that the build context decides", async () => {
    const first = await project.run("deploy.sh", ["--dry-run", "--service", "api"]);
    const again = await project.run("deploy.sh", ["--dry-run", "--service=api"]);
    await project.write("api/server.js", "listen();\n");
    const changed = await project.run("deploy.sh", ["--dry-run", "--service", "api"]);
    expect(first.stdout).toMatch(
      /docker push 123456789012\.dkr\.ecr\.eu-west-1\.amazonaws\.com\/shop\/backend:[0-9a-f]{24}\n/,
    );
    expect(again.stdout).toBe(first.stdout);
    expect(changed.stdout).not.toBe(first.stdout);
  });
});

/** A command as the stack and the parameters that it is about. */
function withoutConstants(line: string): string {
  return line
    .replace(/^aws (?:cloudformation )?/, "")
    .replace(/^execute-change-set --stack-name (\S+) .*/, "execute $1")
    .replace(/^create-change-set --stack-name (\S+) .*?(?: --parameters (.*))? --tags .*/, "$1 $2")
    .replaceAll(/ParameterKey=(\w+)\\,ParameterValue=/g, "$1=")
    .trimEnd();
}

describe("deploy.sh, called wrongly,", () => {
  it.each([
    [["--bogus"], 'there is no option "--bogus".'],
    [["production"], 'there is no option "production".'],
    [["--service"], "--service takes a value."],
    [["--service", "apo"], 'there is no workload "apo"; there is api, cache, web.'],
    [["--image", "api"], '--image takes NAME=URI, not "api".'],
    [["--image", "api=$(x)"], '"$(x)" is not the URI of an image.'],
    [["--image", "nope=x:1"], 'no workload that is deployed has an image "nope"; images are api, cache, web.'],
    [["--service", "api", "--image", "cache=x:1"], 'no workload that is deployed has an image "cache"'],
    [["--plan", "--dry-run"], "--plan asks AWS, which --dry-run does not do; use one of them."],
    [["--prune", "--service", "api"], "--prune goes with a deployment of everything, without --service."],
    [["--timeout", "soon"], '--timeout takes a number, not "soon".'],
  ])("exits 2 for %j", async (args, message) => {
    const { status, stdout, stderr } = await project.run("deploy.sh", args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`error: ${message}`);
    expect(stderr).toContain("Run deploy.sh --help");
  });

  it("explains itself", async () => {
    const { status, stdout } = await project.run("deploy.sh", ["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: \.\/deploy\.sh \[options\]\n/);
    expect(stdout).toMatch(/Workloads:\n {2}api\n {2}cache\n {2}web\n$/);
  });
});

describe("deploy.sh", () => {
  it("deploys stacks before those that need them", async () => {
    await fakeAws(project, HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(stderr).toContain("[api] Service api runs shop:7, 2 of 2 tasks.");
    expect(status).toBe(0);
    const order = stacksDeployed(await callsOf(project));
    expect(order.slice(0, 2)).toEqual(["shop-registry", "shop-production-platform"]);
    expect(order.slice(2, 4).toSorted()).toEqual(["shop-production-cache", "shop-production-web"]);
    expect(order.slice(4)).toEqual(["shop-production-api"]);
  });

  it("leaves images as they are with --skip-build", async () => {
    await fakeAws(project, HEALTHY);
    const { status } = await project.run("deploy.sh", ["--skip-build", "--service", "api"], QUICK);
    expect(status).toBe(0);
    const asked = (await callsOf(project)).find((call) =>
      call.includes("create-change-set --stack-name shop-production-api"),
    );
    expect(asked).toContain("ParameterKey=PlatformCluster,ParameterValue=shop-production");
    expect(asked).not.toContain("ParameterKey=Image,ParameterValue");
  });

  it("keeps the image that took the place of the config's, and says so", async () => {
    const named = "Image of the container, unless another is given: public.ecr.aws/docker/library/redis:7.4-alpine";
    const answers = {
      "*get-template-summary*": `printf 'Image\\t${named}\\n'`,
      "*Parameters*ParameterValue*": String.raw`printf 'Image\tshop/cache:2\n'`,
    };
    await fakeAws(project, answers, HEALTHY);
    const { stderr } = await project.run("deploy.sh", ["--service", "cache"], QUICK);
    expect(stderr).toContain("[cache] Image cache stays shop/cache:2, which has taken the place of the config's;");
    expect(stderr.match(/stays shop\/cache:2/g)).toHaveLength(1);
    const asked = (await callsOf(project)).find((call) =>
      call.includes("create-change-set --stack-name shop-production-cache"),
    );
    expect(asked).toContain("ParameterKey=PlatformCluster,ParameterValue=shop-production");
    expect(asked).not.toContain("ParameterKey=Image,ParameterValue");
  });

  it("passes what other stacks put out, which it reads once", async () => {
    await fakeAws(project, HEALTHY);
    await project.run("deploy.sh", ["--skip-build"], QUICK);
    const calls = await callsOf(project);
    const asked = calls.filter((call) => /create-change-set --stack-name shop-production-(api|cache|web) /.test(call));
    expect(asked).toHaveLength(3);
    expect(asked.every((call) => call.includes(" ParameterKey=PlatformCluster,ParameterValue=shop-production "))).toBe(
      true,
    );
  });

  it.each([
    ["has no such output", "echo None", "stack shop-production-platform has no output Cluster; deploy", 2],
    [
      "cannot be read",
      refuses("AccessDenied", "Not you."),
      "which other stacks take values from, cannot be read: An error",
      0,
    ],
  ])("stops where a stack %s that another needs", async (_, answer, message, deployed) => {
    await fakeAws(project, { "*Outputs*": answer }, HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", ["--skip-build", "--service", "api"], QUICK);
    expect(status).toBe(6);
    expect(stderr).toContain(message);
    expect(stacksDeployed(await callsOf(project))).toHaveLength(deployed);
  });

  it("fails before anything happens when a tool is missing", async () => {
    const { status, stderr } = await project.run("deploy.sh", [], { PATH: await onlyBash() });
    expect(status).toBe(3);
    expect(stderr).toBe("error: aws is not on the PATH; install it and run this again.\n");
  });

  it("refuses the credentials of another account", async () => {
    await fakeAws(project);
    await project.write("bin/aws", "#!/usr/bin/env bash\necho 999999999999\n", true);
    const { status, stderr } = await project.run("deploy.sh");
    expect(status).toBe(3);
    expect(stderr).toContain("are for account 999999999999, but production is in account 123456789012");
  });

  it("says what AWS says about credentials", async () => {
    await fakeAws(project, {});
    await project.write("bin/aws", `#!/usr/bin/env bash\n${refuses("ExpiredToken", "The token is expired.")}\n`, true);
    const { status, stderr } = await project.run("deploy.sh");
    expect(status).toBe(6);
    expect(stderr).toContain("(ExpiredToken)");
  });

  it("wants a bucket for a template that is too large, before anything is deployed", async () => {
    await fakeAws(project, HEALTHY);
    await project.write("ecs.out/production/cloudformation/shop-production-web.yaml", "#".repeat(51_201));
    const { status, stderr } = await project.run("deploy.sh", [], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain("--template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET");
    expect(stacksDeployed(await callsOf(project))).toEqual([]);
  });

  it("sends a template that is too large by the bucket", async () => {
    await project.write("ecs.out/production/cloudformation/shop-production-web.yaml", "#".repeat(51_201));
    const args = ["--dry-run", "--service", "web", "--template-bucket", "templates"];
    const { stdout } = await project.run("deploy.sh", args);
    expect(stdout).toContain(
      "aws s3 cp cloudformation/shop-production-web.yaml s3://templates/shop-production-web.yaml\n",
    );
    expect(stdout.match(/--template-url \S+/g)).toEqual([
      "--template-url https://templates.s3.eu-west-1.amazonaws.com/shop-production-web.yaml",
    ]);
  });
});

async function onlyBash(): Promise<string> {
  const tools = ["bash", "dirname", "mktemp", "rm", "cat", "wc"];
  for (const tool of tools)
    await project.write(`only/${tool}`, `#!/bin/bash\nPATH=/usr/bin:/bin exec ${tool} "$@"\n`, true);
  await project.write("bin/.keep", "");
  return project.path("only");
}

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

  it("prints it too where CloudFormation fails first", async () => {
    await fakeAws(
      project,
      { '"cloudformation deploy --stack-name shop-production-api"*': "exit 255" },
      reasons,
      HEALTHY,
    );
    const { status, stderr } = await project.run("deploy.sh", ["--service", "api"], QUICK);
    expect(status).toBe(1);
    expect(stderr).toContain("[api] Likely reason: a container ran out of memory: api: exit code 137");
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

describe("deploy.sh, when it is interrupted,", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("ends what it started on %s, and leaves no files behind", async (signal) => {
    await project.write("tmp/.keep", "");
    await fakeAws(project, { "*execute-change-set*": "exec sleep 60" }, HEALTHY);
    const running = project.start("deploy.sh", [], { ...QUICK, TMPDIR: project.path("tmp") });
    await expect
      .poll(() => callsOf(project), { timeout: 50_000 })
      .toContainEqual(expect.stringContaining("execute-change-set"));
    running.kill(signal);
    const { status, stderr } = await running.finished;
    expect(status).toBe(signal === "SIGINT" ? 130 : 143);
    expect(stderr).toContain("run the same command again");
    expect(await readdir(project.path("tmp"))).toEqual([".keep"]);
  });
});
