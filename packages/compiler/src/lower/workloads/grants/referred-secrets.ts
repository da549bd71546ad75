import type { OutputReference, Parameter, Secret } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Intrinsic } from "../../../cloudformation/template.ts";
import { namedSecrets } from "../../plan/named-secrets.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { templateOf } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { outsideValue } from "../../resolve/outside.ts";
import type { Resolve } from "../../resolve/references.ts";
import { propertiesIn, stackValue } from "../../resources/stack/outputs.ts";
import { allow, type Statement } from "./statement.ts";

/** What the agent reads before the containers start that stacks of the app make. */
export function referredStatements(plan: WorkloadPlan, resolve: Resolve): readonly Statement[] {
  const all = [plan, ...plan.sidecars].flatMap(namedSecrets).map(({ secret }) => secret);
  const secrets = all.filter(({ kind }) => kind === "secret").flatMap(referenceTo);
  const parameters = all.filter(({ kind }) => kind === "parameter").flatMap(referenceTo);
  return [
    ...allow(
      "secretsmanager:GetSecretValue",
      secrets.map((reference) => templateOf(resolve(reference))),
    ),
    ...allow(
      "ssm:GetParameters",
      parameters.flatMap((reference) => parameterArns(reference, resolve)),
    ),
  ];
}

function referenceTo({ name }: Secret | Parameter): readonly OutputReference[] {
  const reference = referenceOf(name);
  return reference?.of === "output" ? [reference] : [];
}

/** A parameter's name is a part of its ARN without the slash that it may begin with. */
function parameterArns(reference: OutputReference, resolve: Resolve): readonly (string | Intrinsic)[] {
  const value = templateOf(resolve(reference));
  if (outsideValue(reference) !== undefined) return named(["", "/"], value);
  const { id, attribute } = stackValue(reference);
  if (attribute === "Arn") return [value];
  const { Name } = propertiesIn(reference.resource.props, id);
  return named(beginnings(reference, Name), value);
}

function named(beginning: readonly string[], name: string | Intrinsic): readonly Intrinsic[] {
  return beginning.map((before) => ({
    "Fn::Join": ["", [substituted(["arn:", PARTITION, ":ssm:", REGION, ":", ACCOUNT, `:parameter${before}`]), name]],
  }));
}

/** What stands before the name; both where it is known to the deployment alone. CloudFormation's own names have no slash. */
function beginnings({ output }: OutputReference, name: unknown): readonly string[] {
  if (output === "output" || isRecord(name)) return ["", "/"];
  return typeof name === "string" && name.startsWith("/") ? [""] : ["/"];
}
