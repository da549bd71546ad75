import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, refuses } from "./fake-aws.ts";
import { type Project, QUICK, writeProject } from "./project.ts";
import { PLACE, shop } from "./shop.ts";

const REGISTRY = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const DIGEST = `sha256:${"a".repeat(64)}`;

let project: Project;

beforeEach(async () => {
  project = await writeProject(shop(PLACE));
});

afterEach(() => project.remove());

async function tagOf(of: Project = project): Promise<string> {
  const { stdout } = await of.run("push-images.sh", ["--dry-run"]);
  return /docker push \S+:([0-9a-f]{24})/.exec(stdout)?.[1] ?? "";
}

function git(...words: readonly string[]): string {
  const identity = ["-c", "user.name=Shop", "-c", "user.email=shop@example.com"];
  return execFileSync("git", [...identity, ...words], { cwd: project.folder, encoding: "utf8" });
}

/** A registry that gets the image when it is pushed. */
function emptyRegistry(): Readonly<Record<string, string>> {
  const pushed = project.path("calls");
  return {
    "*describe-images*": `if grep -q "docker push" ${pushed}; then echo ${DIGEST}; else ${refuses("ImageNotFoundException", "no such image")}; fi`,
  };
}

describe("push-images.sh", () => {
  it("builds what the registry does not have, and prints its digest", async () => {
    await fakeAws(project, emptyRegistry());
    const { status, stdout } = await project.run("push-images.sh");
    expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/shop/backend@${DIGEST}\n` });
    const docker = (await callsOf(project)).filter((call) => call.startsWith("docker "));
    const tagged = `${REGISTRY}/shop/backend:${await tagOf()}`;
    const next = `${REGISTRY}/shop/backend:deployed-next.production-api`;
    expect(docker).toEqual([
      `docker login --username AWS --password-stdin ${REGISTRY}`,
      `docker build --platform linux/amd64 --file ../../api/Dockerfile --tag ${tagged} --tag ${next} ../../api`,
      `docker push ${next}`,
      `docker push ${tagged}`,
    ]);
  });

  it("does not build what the registry has", async () => {
    await fakeAws(project, HEALTHY);
    const { status, stdout } = await project.run("push-images.sh", ["api"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/shop/backend@${DIGEST}\n` });
    expect((await callsOf(project)).join("\n")).not.toContain("docker");
  });

  it("notes the digests in a file, relative to where it is called", async () => {
    await fakeAws(project, HEALTHY);
    const { stdout } = await project.run("push-images.sh", ["--output", "images.txt", "--tag", "v1.0"]);
    expect(stdout).toBe("");
    expect(await readFile(project.path("images.txt"), "utf8")).toBe(`api=${REGISTRY}/shop/backend@${DIGEST}\n`);
    expect((await callsOf(project)).join("\n")).toContain("--image-ids imageTag=v1.0 ");
  });

  it("says what makes the repository when there is none", async () => {
    await fakeAws(project, { "*describe-images*": refuses("RepositoryNotFoundException", "none") });
    const { status, stderr } = await project.run("push-images.sh");
    expect(status).toBe(3);
    expect(stderr).toContain("repository shop/backend does not exist in account 123456789012, region eu-west-1");
  });

  describe("into a repository that exists", () => {
    const HOST = "987654321098.dkr.ecr.us-east-1.amazonaws.com";
    const elsewhere = { account: "987654321098", region: "us-east-1" };
    let vault: Project;

    beforeEach(async () => {
      vault = await writeProject(shop({ ...PLACE, existing: elsewhere, moreTags: { tags: ["latest"] } }));
    });

    afterEach(() => vault.remove());

    /** What the registry has is there once it is pushed. */
    function vaultAnswers(): Readonly<Record<string, string>> {
      const pushed = vault.path("calls");
      return {
        "*imageTag=latest*": "echo None",
        "*imageId.imageDigest*": `if grep -q "docker push" ${pushed}; then echo ${DIGEST}; else echo None; fi`,
        "*imageManifest*": "printf 'application/vnd.oci.image.manifest.v1+json\\t{}\\n'",
      };
    }

    it("logs in to its registry, asks and pushes there, and leaves the tags of what runs to its owner", async () => {
      await fakeAws(vault, vaultAnswers());
      const { status, stdout } = await vault.run("push-images.sh");
      expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${HOST}/platform/vault@${DIGEST}\n` });
      const calls = await callsOf(vault);
      const tagged = `${HOST}/platform/vault:${await tagOf(vault)}`;
      expect(calls.filter((call) => call.startsWith("docker "))).toEqual([
        `docker login --username AWS --password-stdin ${HOST}`,
        `docker build --platform linux/amd64 --file ../../api/Dockerfile --tag ${tagged} ../../api`,
        `docker push ${tagged}`,
      ]);
      const words = "--registry-id 987654321098 --region us-east-1 --repository-name platform/vault";
      const ecr = calls.filter((call) => call.startsWith("ecr ") && !call.includes("get-login-password"));
      expect(ecr.filter((call) => !call.includes(words))).toEqual([]);
      expect(ecr.some((call) => call.startsWith("ecr put-image") && call.includes("--image-tag latest"))).toBe(true);
      expect(calls).toContain("ecr get-login-password --region us-east-1");
    });

    it("builds nothing that is there, and says what is to be done where there is no repository", async () => {
      await fakeAws(vault, { "*imageId.imageDigest*": `echo ${DIGEST}` });
      const { status } = await vault.run("push-images.sh");
      expect([status, (await callsOf(vault)).filter((call) => call.startsWith("docker"))]).toEqual([0, []]);
      await fakeAws(vault, { "*batch-get-image*": refuses("RepositoryNotFoundException", "none") });
      const failed = await vault.run("push-images.sh");
      expect(failed.status).toBe(3);
      expect(failed.stderr).toContain(
        `there is no repository platform/vault in registry ${HOST}, where the config has it as one that exists`,
      );
    });

    it("names the runbook where it may not, which has what it takes", async () => {
      await fakeAws(vault, { "*batch-get-image*": refuses("AccessDeniedException", "not authorized") });
      const { stderr } = await vault.run("push-images.sh");
      expect(stderr).toContain(`What it takes to build into ${HOST}/platform/vault is in runbook.md.`);
      const runbook = await readFile(vault.path("ecs.out/production/runbook.md"), "utf8");
      expect(runbook).toContain('"arn:aws:ecr:us-east-1:987654321098:repository/platform/vault"');
      expect(runbook).toContain('"ecr:PutImage"');
    });
  });

  describe("of a replica", () => {
    const SOURCE = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
    let replica: Project;

    beforeEach(async () => {
      const existing = { account: "123456789012", region: "us-east-1" };
      replica = await writeProject(shop({ ...PLACE, existing, replicatedFrom: "main" }));
    });

    afterEach(() => replica.remove());

    it("builds nothing that is there", async () => {
      await fakeAws(replica, HEALTHY);
      const { status, stdout } = await replica.run("push-images.sh");
      expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/platform/vault@${DIGEST}\n` });
      expect((await callsOf(replica)).join("\n")).not.toMatch(/docker|us-east-1/);
    });

    it("pushes where it comes from, and waits until it is here", async () => {
      const calls = replica.path("calls");
      const none = refuses("RepositoryNotFoundException", "none yet");
      await fakeAws(replica, {
        "*describe-images*": `if [ "$(grep -c describe-images ${calls})" -lt 4 ]; then ${none}; else echo ${DIGEST}; fi`,
        "*batch-get-image*": `if grep -q "docker push" ${calls}; then echo ${DIGEST}; else echo None; fi`,
      });
      const { status, stdout, stderr } = await replica.run("push-images.sh", [], QUICK);
      expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/platform/vault@${DIGEST}\n` });
      expect(stderr).toContain(`Waits until image api is replicated from ${SOURCE}.`);
      const docker = (await callsOf(replica)).filter((call) => call.startsWith("docker push"));
      expect(docker).toEqual([`docker push ${SOURCE}/platform/vault:${await tagOf(replica)}`]);
    });

    it("names the environment that makes the repository where there is none", async () => {
      const none = refuses("RepositoryNotFoundException", "none");
      await fakeAws(replica, { "*describe-images*": none, "*batch-get-image*": none });
      const { status, stderr } = await replica.run("push-images.sh");
      expect(status).toBe(3);
      expect(stderr).toContain(
        `there is no repository platform/vault in registry ${SOURCE}, from which it is replicated; ./deploy.sh of environment main makes it.`,
      );
    });

    it("prints what would be pushed, and what would run", async () => {
      const { stdout } = await replica.run("push-images.sh", ["--dry-run"]);
      expect(stdout).toContain(`docker push ${SOURCE}/platform/vault:`);
    });
  });

  it.each([
    [["--tag", "a b"], '"a b" cannot be the tag of an image.'],
    [["nope"], 'there is no image "nope"; there is api.'],
    [["--nope"], 'there is no option "--nope".'],
  ])("exits 2 for %j", async (args, message) => {
    const { status, stderr } = await project.run("push-images.sh", args);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
  });

  it("takes account and region from the caller when the environment does not name them", async () => {
    const free = await writeProject(shop());
    await fakeAws(free, HEALTHY);
    const { stdout } = await free.run("push-images.sh", [], { AWS_REGION: "cn-north-1" });
    await free.remove();
    expect(stdout).toBe(`api=123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop/backend@${DIGEST}\n`);
  });
});

/** What ECR says of a scan, as the AWS CLI prints it. */
const scanned = (status: string, ...counts: readonly string[]) => ({
  "*describe-image-scan-findings*": `printf '%s\\n' '${status}' '${counts.join("\t")}'`,
});

describe("push-images.sh --scan", () => {
  it.each([
    [["--scan"], ["None", "None", "12", "3", "None"], "nothing of HIGH or worse."],
    [["--scan", "CRITICAL"], ["None", "4", "12", "3", "None"], "nothing of CRITICAL or worse."],
    [["--scan"], ["0", "0", "1", "0", "0"], "nothing of HIGH or worse."],
    [["--scan=INFORMATIONAL"], [], "nothing of INFORMATIONAL or worse."],
  ])("passes for %j where ECR found %j", async (args, counts, words) => {
    await fakeAws(project, scanned("COMPLETE", ...counts), HEALTHY);
    const { status, stdout, stderr } = await project.run("push-images.sh", args);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/shop/backend@${DIGEST}\n` });
    expect(stderr).toContain(`Image api was scanned: ${words}`);
  });

  it.each([
    [["--scan"], ["1", "2", "3", "None", "None"], "1 CRITICAL, 2 HIGH"],
    [["--scan", "MEDIUM", "api"], ["None", "None", "3", "9", "None"], "3 MEDIUM"],
    [["--scan=LOW"], ["None", "None", "None", "1", "5"], "1 LOW"],
  ])("exits with 7 for %j where ECR found %j", async (args, counts, words) => {
    await fakeAws(project, scanned("COMPLETE", ...counts), HEALTHY);
    const { status, stderr } = await project.run("push-images.sh", args);
    expect(status).toBe(7);
    expect(stderr).toContain(`Image api was scanned: ${words}.`);
  });

  it("asks for a scan where there is none, and waits for its end", async () => {
    const calls = project.path("calls");
    const none = refuses("ScanNotFoundException", "no scan");
    await fakeAws(
      project,
      {
        "*describe-image-scan-findings*": `if ! grep -q start-image-scan ${calls}; then ${none}; elif [ "$(grep -c describe-image-scan ${calls})" -lt 4 ]; then echo IN_PROGRESS; else printf 'COMPLETE\\n'; fi`,
      },
      HEALTHY,
    );
    const { status } = await project.run("push-images.sh", ["--scan"], QUICK);
    expect(status).toBe(0);
    const made = (await callsOf(project)).filter((call) => call.includes("image-scan"));
    expect(made.filter((call) => call.includes("start-image-scan"))).toEqual([
      `ecr start-image-scan --repository-name shop/backend --image-id imageDigest=${DIGEST} --output text`,
    ]);
    expect(made).toHaveLength(5);
  });

  it("says where ECR cannot scan the image", async () => {
    await fakeAws(project, scanned("UNSUPPORTED_IMAGE"), HEALTHY);
    const { status, stderr } = await project.run("push-images.sh", ["--scan"]);
    expect(status).toBe(6);
    expect(stderr).toContain("error: image api cannot be scanned; ECR says UNSUPPORTED_IMAGE.");
  });

  it("asks for nothing without it", async () => {
    await fakeAws(project, HEALTHY);
    await project.run("push-images.sh");
    expect((await callsOf(project)).join("\n")).not.toContain("scan");
  });
});

describe("the other tags of an image", () => {
  const putTags = async (of: Project) =>
    (await callsOf(of)).flatMap((call) => /put-image .*--image-tag (\S+)/.exec(call)?.[1] ?? []);
  /** A registry in which only the image itself has a tag. */
  const untagged = {
    "*describe-images*imageTag=latest*": refuses("ImageNotFoundException", "none"),
    "*batch-get-image*": String.raw`printf 'application/vnd.oci.image.manifest.v1+json\t{}\n'`,
  };

  it("are put on what was pushed, whichever image had them", async () => {
    const tagged = await writeProject(shop({ ...PLACE, moreTags: { tags: ["latest"] } }));
    await fakeAws(tagged, untagged, HEALTHY);
    const { status, stdout } = await tagged.run("push-images.sh");
    expect({ status, stdout }).toEqual({ status: 0, stdout: `api=${REGISTRY}/shop/backend@${DIGEST}\n` });
    expect(await putTags(tagged)).toEqual(["latest"]);
    await tagged.remove();
  });

  it("are the commit only where git knows that the files are those of it", async () => {
    const tagged = await writeProject(shop({ ...PLACE, moreTags: { commitTag: true } }));
    await fakeAws(tagged, HEALTHY);
    const { status, stderr } = await tagged.run("push-images.sh");
    await tagged.remove();
    expect(status).toBe(0);
    expect(stderr).toContain("Image api gets no tag of its commit: git does not know");
  });

  it("stop nothing where they cannot be put", async () => {
    const tagged = await writeProject(shop({ ...PLACE, moreTags: { tags: ["latest"] } }));
    await fakeAws(tagged, { "*put-image*": refuses("ImageTagAlreadyExistsException", "immutable") }, untagged, HEALTHY);
    const { status, stderr } = await tagged.run("push-images.sh");
    await tagged.remove();
    expect(status).toBe(0);
    expect(stderr).toContain("warning: image api cannot have the tag latest:");
  });
});

describe("the tag of an image", () => {
  it("changes with the context and with the way it is built, and with nothing else", async () => {
    const tag = await tagOf();
    expect(tag).toMatch(/^[0-9a-f]{24}$/);
    await project.write("worker/server.js", "listen();\n");
    expect(await tagOf()).toBe(tag);
    const withArgument = await writeProject(shop({ ...PLACE, buildArgs: { VERSION: "2" } }));
    expect(await tagOf(withArgument)).not.toBe(tag);
    await withArgument.remove();
    await project.write("api/server.js", "listen();\n");
    expect(await tagOf()).not.toBe(tag);
  });

  it("is the same before and after a commit, and leaves the repository as it is", async () => {
    git("init", "--quiet");
    await project.write(".gitignore", "*.log\n/ecs.out\n");
    await project.write("api/server.js", "listen();\n");
    const before = await tagOf();
    expect(git("status", "--porcelain")).toContain("?? api/");
    expect(git("count-objects")).toBe("0 objects, 0 kilobytes\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Open the shop");
    expect(await tagOf()).toBe(before);
    await project.write("api/debug.log", "noise\n");
    expect(await tagOf()).toBe(before);
    await project.write("api/server.js", "listen(8080);\n");
    expect(await tagOf()).not.toBe(before);
    expect(git("diff", "--cached", "--name-only")).toBe("");
  });
});
