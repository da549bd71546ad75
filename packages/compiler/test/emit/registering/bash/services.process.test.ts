import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answers, callsOf, fakeAws, refuses } from "../../scripts/fake-aws.ts";
import { emptyProject, type Project, QUICK, writeOutput } from "../../scripts/project.ts";
import { filesOf, registeredShop } from "../registered-shop.ts";

const ARN = "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-cache";

/** What ECS says of a service: the four values that survey_service asks for, and the six of a rollout. */
function serviceWith(revision: string, rollout = "COMPLETED"): Answers {
  return {
    '*"status, desiredCount"*': String.raw`printf 'ACTIVE\t1\t1\t1\t${ARN}:${revision}\t${rollout}\n'`,
    "*deploymentController*": String.raw`printf 'ACTIVE\tECS\t${ARN}:${revision}\t${rollout}\n'`,
  };
}

let project: Project;

beforeEach(async () => {
  project = await emptyProject();
  await writeOutput(project, [...filesOf(registeredShop()).values()]);
});

afterEach(() => project.remove());

/** `describe-task-definition` answers the file of the workload, as AWS wraps it, once it is registered. */
function registry(isThere: string): Answers {
  const file = "task-definitions/cache.json";
  const wrap = `{ printf '{\n    "taskDefinition": {\n        "taskDefinitionArn": "${ARN}:2",\n        "status": "ACTIVE",\n'; sed -e '1d' -e '$d' ${file}; printf '    }\n}\n'; }`;
  const none = refuses("ClientException", "Unable to describe task definition.");
  return { "*describe-task-definition*": `if ${isThere}; then ${wrap}; else ${none}; fi` };
}

function deploy(...options: readonly string[]) {
  return project.run("deploy.sh", ["--service", "cache", ...options], QUICK);
}

describe("deploy.sh of an app that emits task definitions alone", () => {
  it("takes what is registered for an answer that was lost", async () => {
    const done = project.path("registered");
    const lost = `touch ${done}; ${refuses("ServerException", "timed out")}`;
    await fakeAws(project, { "*register-task-definition*": lost }, registry(`[ -e ${done} ]`), serviceWith("2"));
    const { status, stderr } = await deploy();
    expect(stderr).toContain("Task definition shop-production-cache:2 is registered.");
    expect(status).toBe(0);
  });

  it("says what AWS said where nothing was registered", async () => {
    const refusal = refuses("ClientException", "Too many attached policies");
    await fakeAws(project, { "*register-task-definition*": refusal }, registry("false"), serviceWith("1"));
    const { status, stderr } = await deploy();
    expect(stderr).toContain("the task definition of cache cannot be registered: ");
    expect(stderr).toContain("Too many attached policies");
    expect(status).toBe(6);
    expect((await callsOf(project)).join("\n")).not.toContain("update-service");
  });

  it("takes the service for an answer that was lost", async () => {
    const done = project.path("updated");
    const turn = (before: string, after: string) => `if [ -e ${done} ]; then ${after}; else ${before}; fi`;
    const [before, after] = [serviceWith("1"), serviceWith("2")];
    const both = Object.fromEntries(Object.keys(before).map((key) => [key, turn(before[key] ?? "", after[key] ?? "")]));
    const lost = { "*update-service*": `touch ${done}; ${refuses("ServerException", "timed out")}` };
    await fakeAws(project, lost, both, registry("true"));
    const { status, stderr } = await deploy();
    expect(stderr).toContain("Service cache runs shop-production-cache:2, 1 of 1 tasks.");
    expect(status).toBe(0);
  });

  it("starts once more what ECS gave up, and what --force asks for", async () => {
    await fakeAws(project, registry("true"), serviceWith("2", "FAILED"));
    expect((await deploy()).status).toBe(4);
    expect((await callsOf(project)).join("\n")).toContain("--force-new-deployment");
    await project.write("calls", "");
    await fakeAws(project, registry("true"), serviceWith("2"));
    expect((await deploy("--force")).status).toBe(0);
    expect((await callsOf(project)).filter((call) => call.includes("--force-new-deployment"))).toHaveLength(1);
    await project.write("calls", "");
    expect((await deploy()).status).toBe(0);
    expect((await callsOf(project)).join("\n")).not.toContain("update-service");
  });

  it.each([
    [
      "another service deploys it",
      String.raw`printf 'ACTIVE\tCODE_DEPLOY\tNone\tNone\n'`,
      "is deployed by CODE_DEPLOY",
    ],
    ["it is not there", String.raw`printf 'None\tNone\tNone\tNone\n'`, "there is no service cache in cluster prod"],
    ["there is no cluster", refuses("ClusterNotFoundException", "Cluster not found."), "there is no cluster prod"],
  ])("changes nothing of a service where %s", async (_what, answer, message) => {
    await fakeAws(project, { "*deploymentController*": answer }, registry("true"));
    const { status, stderr } = await deploy();
    expect(stderr).toContain(message);
    expect(status).toBe(3);
    expect((await callsOf(project)).join("\n")).not.toMatch(/register|update/);
  });

  it("says what tasks run, and where a tag has moved since", async () => {
    const [runs, now] = [`sha256:${"a".repeat(64)}`, `sha256:${"b".repeat(64)}`];
    const uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/cache:latest";
    const tasks = {
      "*list-tasks*": "echo arn:aws:ecs:eu-west-1:123456789012:task/prod/1",
      "*describe-tasks*": String.raw`printf 'cache\t${uri}\t${runs}\n'`,
      "*describe-images*": `echo ${now}`,
    };
    await fakeAws(project, tasks, registry("true"), serviceWith("2"));
    const { status, stderr } = await deploy();
    expect(stderr).toContain(`Container cache runs ${runs}.`);
    expect(stderr).toContain(`${uri} is ${now} now. ./deploy.sh --force starts tasks with what a tag is now.`);
    expect(status).toBe(0);
  });

  it("fails where a task runs another image than its digest says", async () => {
    const uri = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/cache@sha256:${"a".repeat(64)}`;
    const tasks = {
      "*list-tasks*": "echo arn:aws:ecs:eu-west-1:123456789012:task/prod/1",
      "*describe-tasks*": String.raw`printf 'cache\t${uri}\tsha256:${"b".repeat(64)}\n'`,
    };
    const index = (digest: string) => ({ "*batch-get-image*": `echo '{"manifests":[{"digest":"${digest}"}]}'` });
    await fakeAws(project, tasks, index(`sha256:${"c".repeat(64)}`), registry("true"), serviceWith("2"));
    expect((await deploy()).status).toBe(4);
    await fakeAws(project, tasks, index(`sha256:${"b".repeat(64)}`), registry("true"), serviceWith("2"));
    expect((await deploy()).status).toBe(0);
  });
});
