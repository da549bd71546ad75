import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../nouns/noun.ts";
import { outsideValue } from "../resolve/outside.ts";
import type { PlacedReference } from "../resolve/placed-references.ts";
import { isKeyType } from "../resources/stack/key-behind.ts";
import { knownType } from "../resources/stack/known-types.ts";
import { stackValue, typeIn } from "../resources/stack/outputs.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const keyReference = definePlanRule({
  code: "config/key-reference",
  severity: "error",
  on: "app",
  summary: "A `kmsKey` that refers to a stack refers to a key in it.",
  check(app, report) {
    for (const placed of app.values.placed) {
      if (placed.isKey !== true || outsideValue(placed.reference) !== undefined) continue;
      const { kind, name } = placed.reference.resource;
      const type = kind === "stack" ? typeOf(placed) : "";
      if (kind !== "stack") report(noStack(placed, `${kind.replace("-", " ")} ${shown(name)}`));
      // A type that is not known may be a key of its own kind.
      else if (knownType(type) !== undefined && !isKeyType(type)) report(noKey(placed, type));
    }
  },
});

function typeOf({ reference }: PlacedReference): string {
  return typeIn(reference.resource.props, stackValue(reference).id);
}

function noStack({ subject, path }: PlacedReference, noun: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} is encrypted with a value of ${noun}, which is no key.`,
    help: 'Name a key that a stack makes, `data.arn("Key")`, or the value from outside that is the ARN of one.',
  };
}

function noKey({ subject, path, reference }: PlacedReference, type: string): PlanFinding {
  const { id } = stackValue(reference);
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} is encrypted with ${shown(id)} of stack ${shown(reference.resource.name)}, which is no key but of type ${type}.`,
    help: "Name what is of type AWS::KMS::Key there, by its ARN.",
  };
}
