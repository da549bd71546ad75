import type { DeployParameterProps, OutsideId, Reference } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { outsideValue } from "../../resolve/outside.ts";
import { OUTSIDE_WORDS } from "../../nouns/prop-shape.ts";
import { Fields } from "../engine.ts";
import { either, FILLED, reference, type Shape, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const DEPLOY_PARAMETER = new Fields<DeployParameterProps>("a deploy parameter", () => ({
  default: elsewhere(STRING),
  description: elsewhere(STRING),
}));

/** What stands where stacks of the app cannot give a value, for they come later. */
export const OUTSIDE = reference<Reference<"output">>(OUTSIDE_WORDS, isOutside);

/** An id, or the value from outside that is one. */
export const OUTSIDE_ID: Shape<OutsideId> = either(FILLED, OUTSIDE);

function isOutside(value: object): boolean {
  const data = referenceOf(value);
  return callSiteOf(value) !== undefined && data?.of === "output" && outsideValue(data) !== undefined;
}
