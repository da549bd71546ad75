import { expect, expectTypeOf, it } from "vitest";
import { definePlanRule, type PlanSubjects } from "../../../src/lower/checks/plan-rule.ts";

it("gives `check` the subject that the rule is on", () => {
  const rule = definePlanRule({
    code: "config/name-format",
    severity: "error",
    on: "repository",
    summary: "A repository has a name.",
    check(repository) {
      expectTypeOf(repository).toEqualTypeOf<PlanSubjects["repository"]>();
    },
  });
  expect(rule.on).toBe("repository");
});
