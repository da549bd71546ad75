import { expect, it } from "vitest";
import { failure } from "../../src/load/failure.ts";

it("is one error, with a location only where one is known", () => {
  expect(failure("config/syntax", "It does not parse.", "Fix it.")).toEqual({
    problem: { code: "config/syntax", severity: "error", message: "It does not parse.", help: "Fix it." },
  });
  const origin = { file: "ecs.config.ts", line: 1, column: 2 };
  expect(failure("config/syntax", "", "", origin).problem.origin).toEqual(origin);
});
