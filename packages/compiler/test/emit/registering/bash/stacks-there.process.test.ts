import { expect, it } from "vitest";
import { stacksThere } from "../../../../src/emit/registering/bash/stacks-there.ts";
import { aws, refuse, runBash } from "../../scripts/bash/run-bash.ts";

function said(answer: string): readonly string[] {
  const stacks = aws({ "cloudformation?describe-stacks*": answer });
  return runBash([stacksThere, stacks, "app=shop environment=production", "tell_stacks"]).said;
}

it("says which stacks of the app and the environment are there", () => {
  const rows = ["a\\tNone\\tNone", "shop-production-api\\tshop\\tproduction", "shop-test-api\\tshop\\ttest"];
  const [first, ...others] = said(`printf '${rows.join("\\n")}\\n'`);
  expect(first).toBe(
    "warning: this app made stacks before it emitted task definitions alone, and they are there: shop-production-api.",
  );
  expect(others).toHaveLength(3);
});

it.each(["printf 'a\\tNone\\tNone\\n'", "echo", refuse("An error occurred (AccessDenied)")])(
  "says nothing else: %s",
  (answer) => {
    expect(said(answer)).toEqual([]);
  },
);
