import type { OutputReference } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { DEPLOY_PARAMETER } from "../fields/tables/outside.ts";
import type { Lowering } from "../lowering.ts";
import { nodeOf } from "../resources/outside-values.ts";
import { conformSettings } from "../nouns/conform-props.ts";
import { labelled, noun, type Noun } from "../nouns/noun.ts";

/** Holds the settings of what is given at deployment against their shape. */
export function conformOutside(lowering: Lowering): void {
  for (const reference of lowering.outsideSources.values()) {
    const { kind, props } = reference.resource;
    if (kind !== "deploy-parameter") continue;
    conformSettings(lowering, outsideNoun(reference), DEPLOY_PARAMETER.shape, asGiven(props));
  }
}

/** Text in the place of settings is in an object, as a reference has them in one. */
function asGiven(props: object): unknown {
  return Object.prototype.toString.call(props) === "[object String]" ? Object.values(props).join("") : props;
}

/** What gives a value from outside, as findings speak of it. */
export function outsideNoun(reference: OutputReference): Noun {
  const { kind, name } = reference.resource;
  const words = kind === "stack-output" ? `output ${shown(reference.output)} of stack` : kind.replace("-", " ");
  return noun(nodeOf(reference), labelled(GROUPS[kind] ?? kind, name), `${words} ${shown(name)}`);
}

const GROUPS: Readonly<Record<string, string>> = {
  "deploy-parameter": "deployParameters",
  parameter: "parameters",
  "stack-output": "stackOutputs",
};
