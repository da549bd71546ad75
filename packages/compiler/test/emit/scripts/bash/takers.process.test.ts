import { describe, expect, it } from "vitest";
import { deployment } from "../../../../src/emit/scripts/bash/deployment.ts";
import { takers } from "../../../../src/emit/scripts/bash/takers.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

/** Stack `access` takes a value of workload `api`, and `tools` one of `access`; `data` takes none. */
const SHOP = `
shared_stacks=(platform data access tools) takers=(access tools) all_workloads=(api web) services=()
shared() {
  case $1 in
    access) inputs=(Group=data:Group Api=api:SecurityGroup) ;;
    tools) inputs=(Access=access:Arn) ;;
    *) inputs=() ;;
  esac
  parameters=()
}
workload() { stack=$1; }
deploy_shared() { echo "deploy $1 \${2:-}"; }
deploy_together() { echo "deploy $*"; }
say_given_up() { :; }`;

const MISSING = refuse("An error occurred (ValidationError): Stack with id x does not exist");

function run(stacks: Readonly<Record<string, string>>, ...commands: readonly string[]) {
  return runBash([deployment(), takers, SHOP, aws({ ...stacks, "*": MISSING }), ...commands]);
}

describe("a stack that takes values of workloads", () => {
  const left = 'echo "${shared_stacks[*]}"';

  it("is deployed where its workload is, or is about to be", () => {
    expect(run({}, "leave_waiting", left).out).toBe("platform data access tools\n");
    expect(run({}, "services=(api)", "leave_waiting", left).out).toBe("platform data access tools\n");
    const deployed = { "*name?api?*": "echo CREATE_COMPLETE" };
    expect(run(deployed, "services=(web)", "leave_waiting", left).out).toBe("platform data access tools\n");
  });

  it("waits where it is not, and with it what takes of the stack", () => {
    const { out, said } = run({}, "services=(web)", "leave_waiting", left, "deploy_taker access");
    expect(out).toBe("platform data\n");
    expect(said).toEqual([
      "Stack access waits for workloads that it takes values of, and that are not deployed.",
      "Stack tools waits for workloads that it takes values of, and that are not deployed.",
    ]);
  });

  it("is deployed once more after a workload that has waited for another to take its routes", () => {
    const waits = 'waiting_workloads() { if [ -f "$work/go.api" ]; then echo api; fi; }';
    const late = 'deploy_late() { rm -f "$work/go.api"; echo late; }';
    expect(run({}, waits, late, 'touch "$work/go.api"', "settle_takers").out).toBe(
      "late\ndeploy access \ndeploy tools \n",
    );
    expect(run({}, waits, late, "settle_takers").out).toBe("late\n");
  });

  it("loses what it took of a stack before that goes, and what takes of it in turn still before", () => {
    const kept = (name: string, ...sources: readonly string[]) =>
      `printf '${sources.map((source) => `    Description: Output Arn of stack ${source}\\n`).join("")}' >"$work/kept.${name}.yaml"`;
    const files = [kept("access", "old"), kept("tools", "access"), kept("data", "older")];
    const leftovers = [`printf 'shop-web\\nold\\n' >"$work/leftovers"`, 'remove_leftover() { echo "remove $1"; }'];
    const { out } = run({}, ...files, ...leftovers, "prune");
    expect(out.split("\n")).toEqual([
      "remove shop-web",
      "deploy tools cloudformation/tools.yaml",
      "deploy access cloudformation/access.yaml",
      "remove old",
      "",
    ]);
  });
});
