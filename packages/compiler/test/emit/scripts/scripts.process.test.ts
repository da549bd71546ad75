import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OutputFile } from "../../../src/model/assembly.ts";
import { emit } from "../../../src/emit/emit.ts";
import { type EmittedFile, withoutCopies } from "../../../../../test/oracles/emitted-files.ts";
import { shellcheck } from "../../../../../test/oracles/shellcheck.ts";
import { quote } from "../../../src/emit/text/quote.ts";
import { type Answers, fakeAws, HEALTHY } from "./fake-aws.ts";
import { type Project, writeProject } from "./project.ts";
import { shop, type Shop } from "./shop.ts";

const CONTEXT = { config: "../../ecs.config.ts" };

const PLAIN: Shop = {
  account: "123456789012",
  region: "us-east-1",
  needs: { api: ["cache"] },
  buildArgs: { NODE_ENV: "production" },
  tags: { team: "shop" },
};

/** Text that does something as soon as it is not quoted. It holds no slash, which file names cannot. */
const NASTY = "a'b\"c $(touch ran) `touch ran` \n touch ran; # ${x} \\ * ? ! é “";
/** A name has no line end: the scripts read lists of names by line, and the checks refuse such a name. */
const NASTY_NAME = NASTY.replaceAll("\n", "\t");
const NASTY_SHOP: Shop = {
  app: NASTY_NAME,
  account: "123456789012",
  region: "us-east-1",
  names: [NASTY_NAME, "esac", "-n", "two words"],
  buildArgs: { [NASTY]: NASTY, "-x": "$(touch ran)" },
  tags: { [NASTY]: NASTY },
};

/** What AWS says is text as well: revision 7 runs one nasty image, 6 another. It has no name with a tab. */
const NASTY_HISTORY: Answers = {
  "*describe-stack-resource*": "echo arn:aws:ecs:us-east-1:123456789012:task-definition/shop:7",
  "*ParameterValue*": String.raw`printf '%s\t%s\n' Image 'redis:7$(touch ran)' '$(touch ran)' '\`touch ran\`'`,
  "*describe-task-definition*": `printf '%s\\t%s\\n' ${["esac", "-n", "two words"].map((name) => `${quote(name)} 'redis:6$(touch ran)'`).join(" ")}`,
};

const hasShellcheck = spawnSync("shellcheck", ["--version"]).error === undefined;
const shellcheckName = hasShellcheck ? "" : " (skipped: shellcheck is not installed)";

describe("the scripts", () => {
  it.each(["deploy.sh", "lib.sh", "push-images.sh", "rollback.sh", "runbook.md"])(
    "%s reads like this",
    async (path) => {
      const file = emit(shop(PLAIN), CONTEXT).find((one) => one.path === path);
      await expect(file?.content).toMatchFileSnapshot(join(import.meta.dirname, "expected", path));
      expect(file?.executable).toBe(path.endsWith(".sh") && path !== "lib.sh");
    },
  );

  it("use nothing that the bash of macOS, 3.2, does not have", () => {
    const newer =
      /\bmapfile\b|\breadarray\b|declare -A|local -A|wait -n|BASHPID|EPOCHSECONDS|\|&|&>>|\$\{\w+(?:\[[^\]]*\])?(?:@|,,|\^\^)/;
    const found = scriptsOf(PLAIN).map(({ content }) => newer.exec(content)?.[0]);
    expect(found).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("the pipes of the scripts", () => {
  it("have no end that stops reading: what writes would be killed, and with pipefail the answer be no", () => {
    const impatient = /\| (?:grep -\w*q|grep -m|head)\b.*/;
    const found = scriptsOf(PLAIN).flatMap(({ content }) => impatient.exec(content)?.[0] ?? []);
    expect(found).toEqual([]);
  });
});

function scriptsOf(props: Shop): readonly OutputFile[] {
  return emit(shop(props), CONTEXT).filter(({ path }) => path.endsWith(".sh"));
}

const APPS = [
  ["plain names", PLAIN],
  ["no account and region", {}],
  ["no workloads", { ...PLAIN, names: [] }],
  ["nasty names", NASTY_SHOP],
] as const;

describe("the scripts of any app", () => {
  it.each(APPS)("are bash with %s", (_, props) => {
    const complaints = scriptsOf(props).map(({ content }) => complaintsOf("bash", ["-n"], content));
    expect(complaints).toEqual(["", "", "", ""]);
  });

  it.skipIf(!hasShellcheck && process.env["CI"] === undefined)(
    `give shellcheck nothing to say${shellcheckName}`,
    async () => {
      const written = await Promise.all(APPS.map(scriptsOnDisk));
      const complaints = shellcheck(withoutCopies(written.flatMap(({ files }) => files)));
      await Promise.all(written.map(({ project }) => project.remove()));
      expect(complaints).toEqual([]);
    },
    240_000,
  );
});

async function scriptsOnDisk([name, props]: (typeof APPS)[number]): Promise<{
  readonly project: Project;
  readonly files: readonly EmittedFile[];
}> {
  const project = await writeProject(shop(props));
  return {
    project,
    files: scriptsOf(props).map(({ path }) => ({ path: join(project.output, path), name: `${name}: ${path}` })),
  };
}

function complaintsOf(tool: string, args: readonly string[], input: string): string {
  const { stdout, stderr, error } = spawnSync(tool, args, { input, encoding: "utf8" });
  return error === undefined ? stdout + stderr : error.message;
}

describe("what a config holds", () => {
  it("never runs as code", async () => {
    const project = await writeProject(shop(NASTY_SHOP));
    await fakeAws(project, NASTY_HISTORY, HEALTHY);
    const runs = await Promise.all([
      project.run("deploy.sh", ["--help"]),
      project.run("deploy.sh", ["--dry-run"]),
      project.run("push-images.sh", ["--help"]),
      project.run("rollback.sh", ["--help"]),
      project.run("deploy.sh", ["--service", "x"]),
      project.run("rollback.sh", ["--service", NASTY_NAME, "--dry-run"]),
      project.run("rollback.sh", ["--service", "esac", "--service", "-n", "--service", "two words"], {
        ECS_DSL_POLL_SECONDS: "0",
      }),
    ]);
    const ran = [project.path("ran"), join(project.output, "ran")].some(existsSync);
    await project.remove();
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0, 2, 3, 0]);
    expect(runs[0]?.stdout).toContain(`  ${NASTY_NAME}\n  esac\n  -n\n  two words\n`);
    expect(ran).toBe(false);
  });
});
