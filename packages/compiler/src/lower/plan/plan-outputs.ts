import type { App, AppOutputs, Reference } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { structOf } from "../fields/shape.ts";
import { OUTPUTS } from "../fields/tables/app.ts";
import type { Lowering } from "../lowering.ts";
import { conformSettings } from "../nouns/conform-props.ts";
import { isNode, isRecord } from "../nouns/prop-shape.ts";
import { sortedKeys } from "../resolve/names.ts";

/** A value of the app that others may read. */
export interface OutputPlan {
  readonly name: string;
  readonly value: string | Reference;
  readonly parameter?: string;
  readonly description?: string;
  /** Where the value stands in the app. */
  readonly path: Path;
}

/** The outputs of the app, and those that its `define` gives with the content above them, sorted by name. */
export function planOutputs(
  lowering: Lowering,
  app: App,
  { outputs = {} }: { readonly outputs?: AppOutputs },
): readonly OutputPlan[] {
  const all = { ...outputsBeside(lowering, app), ...outputs };
  return sortedKeys(all).flatMap((name): readonly OutputPlan[] => {
    const given = all[name];
    if (given === undefined) return [];
    const at = ["outputs", name];
    if (typeof given === "string" || isNode(given)) return [{ name, value: given, path: at }];
    return [{ name, ...given, path: [...at, "value"] }];
  });
}

/** What stands beside `define` is in every environment. */
function outputsBeside(lowering: Lowering, { props }: App): AppOutputs {
  if (!isRecord(props) || Reflect.get(props, "define") === undefined) return {};
  const written: unknown = Reflect.get(props, "outputs");
  if (written === undefined) return {};
  const shape = structOf("an app", [["outputs", OUTPUTS]]);
  const conformed = conformSettings(lowering, lowering.subject, shape, { outputs: written });
  return isOutputs(conformed) ? (conformed.outputs ?? {}) : {};
}

/** They were held against their shape. */
function isOutputs(value: unknown): value is { readonly outputs?: AppOutputs } {
  return isRecord(value);
}
