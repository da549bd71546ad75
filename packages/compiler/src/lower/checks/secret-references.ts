import type { OutputReference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, shown, withArticle } from "@ecs-dsl/validators/words";
import { type NamedSecret, namedSecrets } from "../plan/named-secrets.ts";
import { sourceOf } from "../nouns/noun.ts";
import { outsideValue } from "../resolve/outside.ts";
import { knownType } from "../resources/stack/known-types.ts";
import { typeIn } from "../resources/stack/outputs.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const secretReference = definePlanRule({
  code: "config/secret-reference",
  severity: "error",
  on: "container",
  summary: "A reference to a secret leads to a secret, and one to a parameter to a parameter.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    checked: "2026-11-28",
  },
  check(container, report) {
    for (const named of namedSecrets(container)) {
      const reference = referenceOf(named.secret.name);
      const other = reference?.of === "output" ? otherThing(named.secret.kind, reference) : undefined;
      if (other !== undefined) report(otherReference(named, other));
    }
  },
});

/** What is named by its `Ref` as the ARN of a secret, and as the name of a parameter. */
const TYPES = {
  secret: [
    "AWS::SecretsManager::Secret",
    "AWS::SecretsManager::SecretTargetAttachment",
    "AWS::SecretsManager::RotationSchedule",
  ],
  parameter: ["AWS::SSM::Parameter"],
} as const;

type Kind = keyof typeof TYPES;

/** What the reference leads to, where that is known to be of another kind. Any attribute or output may be the ARN of one. */
function otherThing(kind: Kind, reference: OutputReference): Other | undefined {
  if (outsideValue(reference) !== undefined) return undefined;
  const { resource, output, at: [id = ""] = [] } = reference;
  if (resource.kind !== "stack") return { words: withArticle(resource.kind.replace("-", " ")) };
  const type = typeIn(resource.props, id);
  const isKnown = output === "ref" || output === "arn" ? knownType(type) !== undefined : false;
  return isKnown && !isOneOf(TYPES[kind], type) ? { words: `${shown(id)}, an ${type}`, type } : undefined;
}

interface Other {
  readonly words: string;
  readonly type?: string;
}

function isOneOf(types: readonly string[], type: string): boolean {
  return types.includes(type);
}

function otherReference({ secret: { kind }, name, subject, path }: NamedSecret, { words, type }: Other): PlanFinding {
  const meant = kind === "secret" ? "parameter" : "secret";
  const isMeant = type !== undefined && isOneOf(TYPES[meant], type);
  const form = kind === "secret" ? "an AWS::SecretsManager::Secret" : "an AWS::SSM::Parameter";
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(`secret ${shown(name)} of ${subject.words}`)} refers to ${words}, which is not a ${kind}.`,
    help: isMeant
      ? `Write \`${meant}(…)\` around the reference.`
      : `Refer to ${form} of a stack: \`${kind}(data.ref("Login"))\`.`,
  };
}
