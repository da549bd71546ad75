import { gitHubActions } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { GITHUB_ACTIONS, WORKFLOWS } from "../../../../src/lower/fields/tables/github-actions.ts";
import { fittingShape } from "../../../../src/lower/nouns/prop-shape.ts";

it("takes workflows, whatever they were given: that is looked at with the app", () => {
  const workflows = gitHubActions({ role: {}, on: {} });
  const { data } = WORKFLOWS;
  expect(data.type === "list" && fittingShape(data.of, workflows)).toMatchObject({ kind: "github-actions" });
  expect(data.type === "list" && fittingShape(data.of, {})).toBe(undefined);
});

it("needs a role and a trigger of them", () => {
  expect(GITHUB_ACTIONS.shape.required).toEqual(["role", "on"]);
});
