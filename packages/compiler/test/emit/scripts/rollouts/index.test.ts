import { describe, expect, it } from "vitest";
import {
  rolloutBash,
  rolloutFunctions,
  rolloutName,
  rolloutSections,
} from "../../../../src/emit/scripts/rollouts/index.ts";
import { shop } from "../shop.ts";

describe("rolloutBash", () => {
  it("holds each function once", () => {
    expect(
      rolloutFunctions()
        .join("")
        .match(/^verify_service\(\)/gm),
    ).toHaveLength(1);
  });

  it("names what a kind has once, however many workloads it has", () => {
    const { empty, verify } = rolloutBash(shop({ names: ["api", "cache", "web"] }));
    expect(empty).toBe("service=''");
    expect(verify).toBe('verify_service "$stack" "$cluster" "$service"');
  });

  it("says what is rolled out, quoted", () => {
    const assembly = shop({ names: ["it's"] });
    const [values] = assembly.workloads.map(rolloutBash(assembly).values);
    expect(values).toEqual([String.raw`service=$'it\'s'`]);
  });

  it("is whole where there is no workload: the scripts call its functions all the same", () => {
    expect(rolloutBash(shop({ names: [] }))).toMatchObject({
      empty: "service=''",
      verify: expect.stringContaining("verify_service"),
    });
  });
});

it("describes a workload by what its kind calls it", () => {
  const [api] = shop().workloads;
  if (api === undefined) throw new Error("The shop has no workload.");
  expect(rolloutName(api.rollout)).toBe("api");
  expect(rolloutSections("service", api).map((section) => section.split("\n", 1)[0])).toEqual([
    "### See",
    "### Tasks that stopped",
    "### A shell in a task",
  ]);
});
