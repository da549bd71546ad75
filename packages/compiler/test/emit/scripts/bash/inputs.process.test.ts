import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

describe("take_inputs", () => {
  const take = (answer: string, mode: string, ...inputs: readonly string[]) =>
    runBash([
      aws({ "*describe-stacks*": answer }),
      mode,
      `take_inputs ${inputs.join(" ")}`,
      `printf '%s\\n' "\${values[@]-}"`,
    ]);
  const OUTPUTS = String.raw`printf 'SecurityGroup\tsg-1\nTaskDefinition\tapi:1\n'`;
  const MISSING = refuse("An error occurred (ValidationError): Stack with id shop-api does not exist");

  it("passes what another stack has, whatever stands for it otherwise", () => {
    expect(take(OUTPUTS, "", "Group=shop-api:SecurityGroup", "Later=shop-api:SecurityGroup:none").out).toBe(
      "Group=sg-1\nLater=sg-1\n",
    );
  });

  it.each([
    ["of a stack that does not exist yet", MISSING],
    ["that a stack does not have yet", OUTPUTS],
  ])("passes what stands for an output %s", (_name, answer) => {
    expect(take(answer, "", "Later=shop-api:Endpoints:none").out).toBe("Later=none\n");
  });

  it.each([
    ["a stack that does not exist", MISSING],
    ["an output that a stack does not have", OUTPUTS],
    ["a stack that cannot be read, whatever stands for its output", refuse("AccessDenied"), "none"],
  ])("exits 6 at %s", (_name, answer, ...absent) => {
    const { status, said } = take(answer, "stuck=aws", ["Later=shop-api:Endpoints", ...absent].join(":"));
    expect(status).toBe(6);
    expect(said.join(" ")).toContain("stack shop-api");
  });

  it("leaves out, while nothing has changed, what a stack has only later", () => {
    const survey = "surveying=yes; selected_stacks() { echo shop-api; }";
    expect(take(MISSING, survey, "Later=shop-api:Endpoints")).toEqual({ status: 0, out: "\n", said: [] });
    expect(take(refuse("AccessDenied"), survey, "Later=shop-api:Endpoints").status).toBe(6);
  });

  it("exits 3, while nothing has changed, at what this deployment does not make", () => {
    const { status, said } = take(OUTPUTS, "surveying=yes; selected_stacks() { :; }", "Later=shop-api:Endpoints");
    expect([status, said]).toEqual([
      3,
      ["error: stack shop-api has no output Endpoints; deploy what it belongs to first."],
    ]);
  });
});
