import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { movedParameters } from "../../../../src/emit/scripts/bash/moved-parameters.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

const parameter = (name: string) => `Resources:
  Parameter1:
    Type: AWS::SSM::Parameter
    Properties:
      Name: ${name}
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      Name: /other
`;

/** What is said of the move, where these templates are asked for and those deployed, or left. */
function said(
  asked: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>>,
  unnamed: Readonly<Record<string, string>> = {},
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-"));
  mkdirSync(join(folder, "cloudformation"));
  for (const [name, text] of Object.entries(asked)) writeFileSync(join(folder, "cloudformation", `${name}.yaml`), text);
  for (const [name, text] of Object.entries(there)) writeFileSync(join(folder, `${name}.yaml`), text);
  const copy = `cp ${folder}/*.yaml "$work"/ 2>/dev/null || true; forget_survey() { :; }`;
  const templates = Object.entries(unnamed).map(([name, text]) => [
    `*"--stack-name ${name} "*`,
    `printf %b ${JSON.stringify(text)}`,
  ]);
  const all = `all_stacks() { printf '%s\\n' ${[...Object.keys(asked), ...Object.keys(unnamed), "never"].join(" ")}; }`;
  const answers = { ...Object.fromEntries(templates), "*never*": refuse("Stack with id never does not exist") };
  return runBash([movedParameters, copy, all, aws(answers), `check_parameters ${Object.keys(asked).join(" ")}`], folder)
    .said;
}

const END = "error: what the app asks for cannot be done to what is deployed; the steps are above.";

it.each([
  ["deployed.api", "api"],
  ["left.old-api", "old-api"],
])("is refused where a parameter comes from stack %s", (file, holder) => {
  const api = file === "deployed.api" ? { api: "Resources:\n" } : {};
  expect(
    said({ ...api, data: parameter("/shop/table") }, { [file]: parameter("/shop/table"), "deployed.data": "" }),
  ).toEqual([
    "Nothing was changed:",
    `  parameter /shop/table is of stack ${holder}, and stack data cannot make it until it is gone there. To move it, remove \`parameter\` of the output and deploy that, with --prune where stack ${holder} goes, and give it to the other output then; or give that another name.`,
    END,
  ]);
});

it("is refused where it comes from a workload that --service does not name", () => {
  const [, reason] = said({ data: parameter("/shop/table") }, {}, { api: parameter("/shop/table") });
  expect(reason).toContain("parameter /shop/table is of stack api, and stack data cannot make it");
  expect(said({ data: parameter("/shop/new") }, {}, { api: parameter("/shop/table") })).toEqual([]);
});

it("is not where it stays, is new, or another one goes", () => {
  expect(said({ api: parameter("/a") }, { "deployed.api": parameter("/a") })).toEqual([]);
  expect(said({ api: parameter("/a") }, {})).toEqual([]);
  expect(said({ api: parameter("/a"), data: "Resources:\n" }, { "deployed.data": parameter("/b") })).toEqual([]);
  expect(said({ api: parameter("!Ref Name") }, { "deployed.data": parameter("!Ref Name") })).toEqual([]);
});
