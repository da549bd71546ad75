import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, refuses, stacksDeployed } from "./fake-aws.ts";
import { type Project, QUICK, writeProject } from "./project.ts";
import { threeServices } from "./shop.ts";

let project: Project;

beforeEach(async () => {
  project = await writeProject(threeServices());
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

  it("lets a new route take requests only once its tasks are healthy", async () => {
    const listener = String.raw`Resources:\n  Edge:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n`;
    const rule = `  Rule:\n    Type: AWS::ElasticLoadBalancingV2::ListenerRule\n    Properties:\n      Conditions:\n        - Field: path-pattern\n      Actions:\n        - TargetGroupArn: !Ref Group\n`;
    const template = "ecs.out/production/cloudformation/shop-production-web.yaml";
    await project.write(template, (await project.read(template)).replace(/^Resources:\n/m, `Resources:\n${rule}`));
    const sent = {
      "*create-change-set*production-web*": `cat "$(sed 's|.*file://||;s| .*||' <<<"$*")" >>${project.path("sent")}`,
    };
    await fakeAws(project, { "*get-template*platform*": `printf '${listener}'` }, sent, HEALTHY);
    const { status, stderr } = await project.run("deploy.sh", ["--skip-build", "--service", "web"], QUICK);
    expect(status).toBe(0);
    expect(stderr).toContain("[web] Its new routes take requests once its tasks are healthy.");
    expect(stacksDeployed(await callsOf(project)).slice(-2)).toEqual(["shop-production-web", "shop-production-web"]);
    const fields = (await project.read("sent")).match(/Field: \S+/g);
    expect(fields).toEqual(["Field: path-pattern", "Field: source-ip", "Field: path-pattern"]);
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
