import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMissing } from "../oracles/tool.ts";
import { blocksOf, calledBy, oneOfEachShape, withoutTwins } from "./called-commands.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const EXAMPLES = join(ROOT, "examples");
const RUNBOOKS = readdirSync(EXAMPLES).flatMap((example) =>
  readdirSync(join(EXAMPLES, example)).flatMap((output) =>
    output.startsWith("expected") ? runbooksBelow(join(EXAMPLES, example, output)) : [],
  ),
);

function runbooksBelow(folder: string): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => path.endsWith("runbook.md")).map((path) => join(folder, path));
}

/** `aws logs tail` came with version 2 of the CLI, which the runbook says; its options are those of its reference. */
const OF_VERSION_2 = /^aws logs tail (?:[\w/.-]+|\$?'[^']+') --follow --since 1h$/;

/** What the AWS CLI refuses before it would call AWS. */
function refused(calls: readonly (readonly string[])[]): readonly unknown[] {
  const lines = calls.map((call) => JSON.stringify(call.slice(1)));
  const run = spawnSync("python3", [join(import.meta.dirname, "parse_commands.py")], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
}

describe.skipIf(isMissing("aws"))("the commands of the examples' runbooks", () => {
  const texts = RUNBOOKS.map((path) => readFileSync(path, "utf8"));
  const blocks = [...new Set(texts.flatMap(blocksOf))].map((block) =>
    block
      .split("\n")
      .filter((line) => !OF_VERSION_2.test(line))
      .join("\n"),
  );

  it("are taken by bash, and what they call by the AWS CLI", () => {
    const calls = oneOfEachShape(calledBy(withoutTwins(blocks)));
    const programs = new Set(calls.map(([program]) => program));
    expect([...programs].toSorted((left = "", right = "") => left.localeCompare(right))).toEqual([
      "./deploy.sh",
      "./ecs-anywhere-install.sh",
      "./rollback.sh",
      "./run-task.sh",
      "aws",
      "curl",
      "docker",
    ]);
    const ofAws = calls.filter(([program]) => program === "aws");
    expect(ofAws.length).toBeGreaterThan(60);
    expect(refused(ofAws)).toEqual([]);
  });

  it("leave nothing for the reader to fill in", () => {
    expect(blocks.flatMap((block) => block.match(/<[A-Za-z][\w -]*>|\bYOUR\b|\bTODO\b|…/g) ?? [])).toEqual([]);
  });

  it("are refused where they are wrong", () => {
    const wrong = [
      ["aws", "ecs", "describe-service", "--services", "api"],
      ["aws", "ecs", "describe-services", "--service", "api"],
      ["aws", "sqs", "get-queue-attributes", "--query", "a[", "--queue-url", "url"],
      ["aws", "cloudwatch", "get-metric-statistics", "--namespace", "AWS/ECS"],
    ];
    expect(refused(wrong)).toHaveLength(3);
  });
});
