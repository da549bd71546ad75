import { keepLast, repository, type LifecycleRule } from "ecs-dsl";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifecyclePolicy } from "../../packages/compiler/src/lower/registry/lifecycle.ts";
import type { Rules } from "./ecr.ts";
import { lostImages, type Runner, type Step } from "./repository-history.ts";
import { lifecycle } from "./shop.ts";

/** Two environments that share a repository, with five workloads each. */
const runner = fc.record<Runner>({
  environment: fc.constantFrom("staging", "production"),
  workload: fc.constantFrom("api", "worker", "orders", "billing", "search"),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ step: fc.constant("push"), by: runner }),
  fc.record({ step: fc.constantFrom("rollOut", "rollOut", "rollBack"), by: runner }),
  fc.record({ step: fc.constant("tag"), by: runner }),
  fc.record({ step: fc.constant("foreignPush"), tag: fc.constantFrom("v1", "release-2", "pr-3") }),
  fc.record({ step: fc.constant("days"), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ step: fc.constant("expire") }),
);

const history = fc.array(step, { minLength: 20, maxLength: 120 });

function rulesOf(lifecycle: readonly LifecycleRule[]): Rules {
  const { name, props } = repository("shop/images", { lifecycle });
  return lifecyclePolicy({ name, props, subject: { node: {}, label: name, words: name, at: [] } }).rules ?? [];
}

function unprotected(rules: readonly LifecycleRule[]): Rules {
  return rulesOf(rules).slice(1);
}

const losesNothing = (policyOf: typeof rulesOf) =>
  fc.property(lifecycle, fc.boolean(), history, (rules, isMutable, steps) => {
    expect(lostImages({ rules: policyOf(rules), isMutable }, steps)).toEqual([]);
  });

describe("what runs, and what is about to", () => {
  it("is deleted by no lifecycle policy, whatever its rules, whatever happens in between", () => {
    fc.assert(losesNothing(rulesOf), { numRuns: 1000 });
  });

  it("is deleted by the same policies without the rule that keeps it", () => {
    expect(fc.check(losesNothing(unprotected), { numRuns: 1000, seed: 1 }).failed).toBe(true);
  });
});

describe("the last image that a policy keeps", () => {
  const stay = (by: Runner): readonly Step[] => [
    { step: "push", by },
    { step: "rollOut", by },
    { step: "tag", by },
    { step: "days", count: 1 },
    { step: "expire" },
  ];

  it.each([
    ["of two environments", ["staging", "production"].map((environment) => ({ environment, workload: "api" }))],
    ["of five workloads", ["api", "worker", "orders", "billing", "search"].map(inProduction)],
  ])("is not the only one that stays: %s", (_, runners) => {
    const steps = runners.flatMap(stay);
    expect(lostImages({ rules: rulesOf([keepLast(1)]), isMutable: false }, steps)).toEqual([]);
    expect(lostImages({ rules: unprotected([keepLast(1)]), isMutable: false }, steps)).not.toEqual([]);
  });
});

function inProduction(workload: string): Runner {
  return { environment: "production", workload };
}
