import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configFolders, EXAMPLES } from "../examples/examples.ts";
import { isMissing } from "./tool.ts";
import { workflowParser } from "./workflow-parser.ts";

const files = configFolders(EXAMPLES).flatMap((name) => {
  const folder = join(EXAMPLES, name, ".github", "workflows");
  return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
});

const OWN = join(EXAMPLES, "..", ".github", "workflows");
const own = readdirSync(OWN).map((file) => join(OWN, file));

const problemsOf = workflowParser();

/** The scripts of the steps, as GitHub runs them with `shell: bash`. */
function scriptsIn(content: string): readonly string[] {
  const { jobs }: { readonly jobs: { readonly deploy: { readonly steps: readonly { readonly run?: string }[] } } } =
    parse(content);
  return jobs.deploy.steps.flatMap(({ run }) => run ?? []);
}

describe("workflows of GitHub Actions", () => {
  it("are among the examples", () => {
    expect(files.length).toBeGreaterThan(3);
  });

  it.each([...files, ...own])("%s is what GitHub's parser takes", (path) => {
    expect(problemsOf(readFileSync(path, "utf8"))).toEqual([]);
  });

  it.skipIf(isMissing("shellcheck")).each(files)("%s has steps that shellcheck finds nothing in", (path) => {
    for (const script of scriptsIn(readFileSync(path, "utf8"))) {
      const input = `#!/usr/bin/env bash\nset -eo pipefail\n${script}`;
      const { stdout, status } = spawnSync("shellcheck", ["--shell", "bash", "-"], { input, encoding: "utf8" });
      expect([stdout, status]).toEqual(["", 0]);
    }
  });
});

describe("the parser", () => {
  it("finds what is wrong in a workflow", () => {
    expect(problemsOf("on: push\njobs:\n  deploy:\n    steps: []\n")).not.toEqual([]);
    expect(problemsOf("on: pushh\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps: []\n")).not.toEqual([]);
  });
});
