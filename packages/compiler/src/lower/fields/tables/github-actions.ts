import type { GitHubActions, GitHubActionsProps, WorkflowTrigger } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { either, FILLED, listOf, mapOf, node, required, struct } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** The workflows of an app. */
export const WORKFLOWS = listOf(node<GitHubActions>("github-actions", "gitHubActions(…)", () => true));

const NAMES = either(FILLED, listOf(FILLED));

export const GITHUB_ACTIONS = new Fields<GitHubActionsProps>("gitHubActions(…)", () => ({
  role: required(elsewhere(mapOf(FILLED, "roles by environment"))),
  on: required(
    elsewhere(mapOf(struct<WorkflowTrigger>("a trigger", { branch: NAMES, tag: NAMES }), "triggers by environment")),
  ),
  promote: elsewhere(mapOf(FILLED, "environments by environment")),
  install: elsewhere(FILLED),
  nodeVersion: elsewhere(FILLED),
  runsOn: elsewhere(FILLED),
}));
