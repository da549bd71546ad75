import type { Reference, TemplateProps } from "@ecs-dsl/dsl";
import { callSiteOf, referenceOf } from "@ecs-dsl/dsl/inspect";
import { Fields } from "../engine.ts";
import { BOOLEAN, either, FILLED, hasName, mapOf, NUMBER, reference, required, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** Which of them a parameter can carry, a rule says. */
const REFERENCE = reference<Reference>("a reference", isWhole);

function isWhole(value: object): boolean {
  const reference = referenceOf(value);
  return callSiteOf(value) !== undefined && (reference?.of !== "output" || hasName(reference.resource));
}

const VALUE = either(either(STRING, NUMBER), either(BOOLEAN, REFERENCE));

export const STACK_TEMPLATE = new Fields<TemplateProps>("a stack of a template", () => ({
  template: required(elsewhere(FILLED)),
  parameters: elsewhere(mapOf(VALUE, "values by parameter")),
}));
