import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, refuses } from "./fake-aws.ts";
import { type Project, QUICK, writeProject } from "./project.ts";
import { shop } from "./shop.ts";

/** Revision 7 runs api:3, as 6 did; 5 cannot be read; 4 ran api:2. */
const HISTORY = {
  "*ParameterValue*": String.raw`printf 'DesiredCount\t2\nImage\tapi:3\n'`,
  "*describe-task-definition*:6*": String.raw`printf 'api\tapi:3\n'`,
  "*describe-task-definition*:5*": String.raw`printf 'None\tNone\n'`,
  "*describe-task-definition*:4*": String.raw`printf 'log-router\tfluent:1\napi\tapi:2\n'`,
  "*describe-task-definition*:2*": String.raw`printf 'api\tapi:1\n'`,
  "*describe-task-definition*": "exit 255",
  "*Capabilities*": "echo CAPABILITY_IAM",
} as const;

let project: Project;

beforeEach(async () => {
  project = await writeProject(shop({ account: "123456789012", region: "eu-west-1" }));
});

afterEach(() => project.remove());

describe("rollback.sh", () => {
  it("goes back to the latest earlier image that differs, and changes nothing else", async () => {
    await fakeAws(project, HISTORY, HEALTHY);
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api"], QUICK);
    expect(status).toBe(0);
    expect(stderr).toContain("api goes back from revision 7 to the images of revision 4:\n  api: api:3 -> api:2\n");
    expect(stderr).toContain("Service api runs shop:7, 2 of 2 tasks.");
    expect(await callsOf(project)).toContain(
      "cloudformation update-stack --stack-name shop-production-api --use-previous-template --capabilities CAPABILITY_IAM --parameters ParameterKey=Image,ParameterValue=api:2 ParameterKey=DesiredCount,UsePreviousValue=true --output text",
    );
  });

  it("gives what takes the revision the one that runs now, unless it has it", async () => {
    const { workloads, ...others } = shop({ account: "123456789012", region: "eu-west-1" });
    const [taken, ...rest] = workloads.map((workload) => ({
      ...workload,
      stack: {
        ...workload.stack,
        template: { ...workload.stack.template, Outputs: { Revision: { Value: { Ref: "TaskDefinition" } } } },
        inputs: workload.name === "cache" ? { ApiRevision: { stack: "shop-production-api", output: "Revision" } } : {},
      },
    }));
    const takers = await writeProject({ ...others, workloads: taken === undefined ? [] : [taken, ...rest] });
    const parameters = String.raw`printf 'ApiRevision\tshop:8\nDesiredCount\t1\n'`;
    const updated = async (revision: string) => {
      await takers.write("calls", "");
      await fakeAws(
        takers,
        { "*OutputKey==*": `echo ${revision}`, "*shop-production-cache*ParameterValue*": parameters },
        HISTORY,
        HEALTHY,
      );
      const { status } = await takers.run("rollback.sh", ["--service", "api"], QUICK);
      expect(status).toBe(0);
      return (await callsOf(takers)).filter((call) => /update-stack.*shop-production-cache/.test(call));
    };
    expect(await updated("shop:9")).toEqual([
      "cloudformation update-stack --stack-name shop-production-cache --use-previous-template --capabilities CAPABILITY_IAM --parameters ParameterKey=ApiRevision,ParameterValue=shop:9 ParameterKey=DesiredCount,UsePreviousValue=true --output text",
    ]);
    expect(await updated("shop:8")).toEqual([]);
    const { stderr } = await takers.run("rollback.sh", ["--service", "api", "--dry-run"], QUICK);
    await takers.remove();
    expect(stderr).toContain(
      "Stack shop-production-cache then gets the new revision of the task definition of stack shop-production-api.",
    );
  });

  it("waits where somebody else's update was faster", async () => {
    const [busy, asked] = [project.path("busy"), project.path("asked")];
    await fakeAws(
      project,
      {
        "*update-stack*": `if [ ! -e ${busy} ]; then touch ${busy}; ${refuses("ValidationError", "Stack is in UPDATE_IN_PROGRESS state and can not be updated.")}; fi`,
        "*StackStatus*": `if [ -e ${busy} ] && [ ! -e ${asked} ]; then touch ${asked}; echo UPDATE_IN_PROGRESS; else echo UPDATE_COMPLETE; fi`,
      },
      HISTORY,
      HEALTHY,
    );
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api"], QUICK);
    expect(stderr).toContain("Stack shop-production-api is in UPDATE_IN_PROGRESS; waiting for it.\n");
    expect(status).toBe(0);
  });

  it("changes none of several services where one cannot go back", async () => {
    await fakeAws(
      project,
      { "*shop-production-cache*ParameterValue*": String.raw`printf 'Image\tredis:7\n'` },
      HISTORY,
      HEALTHY,
    );
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api", "--service", "cache"], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain("cache has nothing to go back to");
    expect((await callsOf(project)).join("\n")).not.toContain("update-stack");
  });

  it.each([
    [
      "is not there",
      { "*StackStatus*": refuses("ValidationError", "Stack with id x does not exist") },
      "stack shop-production-api is not there; ./deploy.sh makes it.",
    ],
    [
      "was never deployed",
      { "*StackStatus*": "echo ROLLBACK_COMPLETE" },
      "stack shop-production-api is in ROLLBACK_COMPLETE: it was never deployed. ./deploy.sh deploys it.",
    ],
    [
      "cannot be updated",
      { "*StackStatus*": "echo UPDATE_ROLLBACK_FAILED" },
      "stack shop-production-api is in UPDATE_ROLLBACK_FAILED.",
    ],
    [
      "has no such revision",
      { "*describe-task-definition*:6*": refuses("ClientException", "Unable to describe task definition.") },
      "there is no revision shop-production-api:6: ",
    ],
    [
      "has other containers than the revision",
      { "*describe-task-definition*:6*": String.raw`printf 'web\tapi:1\n'` },
      "revision shop-production-api:6 has not the containers of stack shop-production-api.",
    ],
  ])("exits 3 where the stack %s", async (_what, answers, message) => {
    await fakeAws(project, answers, HISTORY, HEALTHY);
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api", "--to", "06"], QUICK);
    expect(stderr).toContain(`\nerror: ${message}`);
    expect(status).toBe(3);
    expect((await callsOf(project)).join("\n")).not.toContain("update-stack");
  });

  it("goes back to the image of a revision that is named", async () => {
    await fakeAws(project, HISTORY, HEALTHY);
    const { stdout } = await project.run("rollback.sh", ["--service", "api", "--to", "2", "--dry-run"]);
    expect(stdout).toContain("ParameterKey=Image\\,ParameterValue=api:1");
  });

  it("only looks with --dry-run", async () => {
    await fakeAws(project, HISTORY, HEALTHY);
    const { status } = await project.run("rollback.sh", ["--service", "api", "--dry-run"]);
    expect(status).toBe(0);
    expect((await callsOf(project)).join("\n")).not.toContain("update-stack");
  });

  it("changes nothing where the image to go back to is gone", async () => {
    const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:2";
    const gone = {
      "*describe-task-definition*:4*": String.raw`printf 'api\t${image}\n'`,
      "*describe-images*": refuses("ImageNotFoundException", "The image does not exist."),
    };
    await fakeAws(project, gone, HISTORY, HEALTHY);
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api"], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain(`error: image ${image} is no longer in its repository, so nothing was changed`);
    expect((await callsOf(project)).join("\n")).not.toContain("update-stack");
  });

  it("says that there is nothing to go back to", async () => {
    await fakeAws(project, { "*ParameterValue*": String.raw`printf 'Image\tapi:3\n'` }, HEALTHY);
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api"], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain(
      "api has nothing to go back to: no revision of shop-production-api before 7 has other images than api:3.",
    );
  });

  it("knows the image of a stack whose parameter leaves it to the template", async () => {
    const current = {
      "*ParameterValue*": String.raw`printf 'Image\t\n'`,
      "*describe-task-definition*:7*": String.raw`printf 'api\tapi:3\n'`,
    };
    await fakeAws(project, current, HISTORY, HEALTHY);
    const { stderr } = await project.run("rollback.sh", ["--service", "api", "--dry-run"]);
    expect(stderr).toContain("  api: api:3 -> api:2\n");
  });

  it("says that a named revision has the same image", async () => {
    await fakeAws(project, HISTORY, HEALTHY);
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api", "--to", "6"], QUICK);
    expect(status).toBe(3);
    expect(stderr).toContain("api already runs the images of shop-production-api:6: api:3.");
  });

  it("says why a stack could not go back", async () => {
    await fakeAws(
      project,
      {
        "*update-stack*": `touch ${project.path("failed")}`,
        "*StackStatus*": `if [ -e ${project.path("failed")} ]; then echo UPDATE_ROLLBACK_COMPLETE; else echo UPDATE_COMPLETE; fi`,
        "*describe-stack-events*": String.raw`printf 'Service\tUPDATE_FAILED\tcircuit breaker\n'`,
      },
      HISTORY,
      HEALTHY,
    );
    const { status, stderr } = await project.run("rollback.sh", ["--service", "api"], QUICK);
    expect(status).toBe(4);
    expect(stderr).toContain("\nLikely reason: Service: UPDATE_FAILED: circuit breaker\n");
    expect(stderr).toContain("stack shop-production-api could not be deployed; it is in UPDATE_ROLLBACK_COMPLETE.");
  });

  it.each([
    [[], "name what to roll back with --service; there is api, cache."],
    [["--service", "apo"], 'there is no workload "apo"; there is api, cache.'],
    [["--service", "api", "--to", "x"], '--to takes a number, not "x".'],
    [["--service", "api", "--service", "cache", "--to", "1"], "--to goes with one --service."],
    [["--hard"], 'there is no option "--hard".'],
  ])("exits 2 for %j", async (args, message) => {
    const { status, stderr } = await project.run("rollback.sh", args);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
  });
});
