import { keepLast, secret } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { PropShape } from "../../../src/lower/nouns/prop-shape.ts";
import { ruleCall, valueHelp } from "../../../src/lower/nouns/value-help.ts";

const ANY: PropShape = { type: "map", of: { type: "string" } };

function helpFor(value: unknown, at: readonly (string | number)[], settings: Readonly<Record<string, unknown>> = {}) {
  return valueHelp({ noun: "a service", settings, shape: ANY, value, at });
}

describe("valueHelp", () => {
  it.each([
    [undefined, ["workloads", 1], "Remove the entry, or put a value there."],
    [null, ["workloads", 1], "Write `...(isWanted ? [one] : [])` for an entry that is not always there."],
    [false, ["workloads", 1], "Write `...(isWanted ? [one] : [])` for an entry that is not always there."],
    [
      { name: "live", account: "123456789012", region: "eu-west-1" },
      ["environment", "STAGE"],
      "Write `env.name`, `env.account` or `env.region`: the environment itself is an object.",
    ],
    [Promise.resolve(1), ["image"], "Write `await` before what returns it, outside of `define`."],
    [[[]], ["permissions", 0], "Remove the brackets around it, or write `...` before it."],
    [secret, ["secrets", "TOKEN"], 'Call it, as in `secret("prod/db")`.'],
    [() => 4, ["user"], "Call it: a property takes a value."],
    [secret("prod/db"), ["environment", "TOKEN"], "Move it to `secrets`, which takes it as it is."],
    [["A=b"], ["tags"], 'Set `tags` to { A: "b" }.'],
    [4, ["tags"], 'Write it like `tags: { team: "shop" }`.'],
    [4, ["labels"], "Set `labels` to an object."],
  ])("for %j at %j says what to do", (value, at, help) => {
    expect(helpFor(value, at)).toBe(help);
  });

  it.each([
    ["log", '{ log: "START" }'],
    [["log"], '{ log: "START" }'],
    [[{ containerName: "log", condition: "HEALTHY" }], '{ log: "HEALTHY" }'],
  ])("reads %j in `dependsOn` where it names a sidecar", (value, meant) => {
    expect(helpFor(value, ["dependsOn"], { sidecars: { log: {} } })).toBe(`Set \`dependsOn\` to ${meant}.`);
  });

  it("sends away from `dependsOn` what is not a sidecar", () => {
    expect(helpFor(["db"], ["dependsOn"])).toMatch(/^Remove it: it names sidecars of the service\./);
    expect(helpFor([4], ["dependsOn"])).toBe('Write it like `dependsOn: { migrate: "SUCCESS" }`.');
  });
});

it("shows the function that made a lifecycle rule", () => {
  const at = ["lifecycle", 0, "selection", "countNumber"];
  const written = { selection: { ...keepLast(1).selection } };
  expect(ruleCall({ lifecycle: [keepLast(1)] }, at)).toBe("Write it like `keepLast(10)`.");
  expect(ruleCall({ lifecycle: [written] }, at)).toBeUndefined();
  expect(ruleCall({}, at)).toBeUndefined();
});
