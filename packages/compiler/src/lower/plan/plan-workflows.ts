import type { App, GitHubActions, GitHubActionsProps } from "@ecs-dsl/dsl";
import { structOf } from "../fields/shape.ts";
import { GITHUB_ACTIONS, WORKFLOWS } from "../fields/tables/github-actions.ts";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import type { Lowering } from "../lowering.ts";
import { conformSettings } from "../nouns/conform-props.ts";
import { environmentNames, environmentOf, hasEnvironments } from "./content.ts";
import { conformed } from "./named-plans.ts";
import { nounAt } from "../nouns/noun.ts";
import type { Settings } from "./plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";

export interface WorkflowsPlan extends Settings<GitHubActionsProps> {
  /** Where each environment of the app is. */
  readonly places: Readonly<Record<string, AssemblyEnvironment>>;
}

/** What deploys the app when somebody pushes. */
export function planWorkflows(lowering: Lowering, shop: App): readonly WorkflowsPlan[] {
  const { subject: app } = lowering;
  const { props } = shop;
  const written: unknown = isRecord(props) ? Reflect.get(props, "workflows") : undefined;
  if (written === undefined || !isRecord(props) || Reflect.get(props, "define") === undefined) return [];
  const shape = structOf("an app", [["workflows", WORKFLOWS]]);
  const settings = conformSettings(lowering, app, shape, { workflows: written });
  // What they name cannot be held against environments that are not there: that is reported.
  const nodes = isWorkflows(settings) && hasEnvironments(shop) ? (settings.workflows ?? []) : [];
  const places = Object.fromEntries(environmentNames(shop).map((name) => [name, environmentOf(shop, name)]));
  return nodes.map((node, index) => {
    const subject = nounAt(node, app, ["workflows", index], `the workflows of ${app.words}`);
    return { places, subject, props: conformed(lowering, subject, GITHUB_ACTIONS.shape, node.props) };
  });
}

/** They were held against their shape. */
function isWorkflows(value: unknown): value is { readonly workflows?: readonly GitHubActions[] } {
  return isRecord(value);
}
