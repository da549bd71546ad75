import type { ParameterValue } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isExpanded, sectionOf } from "../resources/stack/given-template.ts";
import type { StackPlan, Structure } from "../resources/stack/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const stackParameter = definePlanRule({
  code: "config/stack-parameter",
  severity: "error",
  on: "stack",
  summary: "The parameters of a template get values that it takes, and each without a default gets one.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    checked: "2026-11-28",
  },
  check({ subject, template }, report, { leftOut }) {
    if (template === undefined) return;
    const known = sectionOf(template.file?.value ?? {}, "Parameters");
    const given = Object.entries(template.parameters).filter(([, value]) => value !== undefined);
    for (const [name, value] of given) {
      const parameter = known[name];
      if (isPutTogether(value)) report(putTogether(subject, name));
      else if (isRecord(parameter)) {
        if (isStored(value) && !isRead(parameter)) report(notRead(subject, name));
        else if (!isTaken(value, parameter)) report(otherValue(subject, name, value, parameter));
      } else if (!mayHave(template, name)) report(noParameter(subject, name, Object.keys(known)));
    }
    const missing = needed(known).filter(
      (name) => template.parameters[name] === undefined && !leftOut.isLeftOut(subject, ["parameters", name]),
    );
    if (missing.length > 0) report(withoutValue(subject, missing));
  },
});

/** True where the template may have a parameter that is not seen in it. */
function mayHave({ file }: NonNullable<StackPlan["template"]>, name: string): boolean {
  const isSeen = file?.value !== undefined && !isExpanded(file.value, "Parameters");
  return !isSeen && /^[A-Za-z0-9]{1,255}$/.test(name);
}

/** The parameters that have no value of their own. */
function needed(parameters: Structure): readonly string[] {
  const names = Object.keys(parameters);
  return names.filter((name) => isRecord(parameters[name]) && parameters[name]["Default"] === undefined);
}

/** True for what is more than one value of another noun: a parameter carries no text around it. */
function isPutTogether(value: ParameterValue | undefined): boolean {
  const reference = referenceOf(value);
  return reference !== undefined && reference.of !== "output";
}

/** True where the parameter takes the value, as far as its type and its values say. What a reference is, is not known. */
function isTaken(value: ParameterValue | undefined, { Type, AllowedValues }: Structure): boolean {
  if (referenceOf(value) !== undefined) return true;
  const text = String(value);
  if (Type === "Number" && (text.trim() === "" || Number.isNaN(Number(text)))) return false;
  const isPlain = Type === "String" || Type === "Number";
  return !isPlain || !Array.isArray(AllowedValues) || AllowedValues.some((allowed) => isSame(allowed, text));
}

function isStored(value: ParameterValue | undefined): boolean {
  const reference = referenceOf(value);
  return reference?.of === "output" && reference.resource.kind === "parameter";
}

/** Whether CloudFormation looks into Parameter Store for what the parameter is; a type that is not known may say so. */
function isRead({ Type }: Structure): boolean {
  return typeof Type !== "string" || Type.startsWith("AWS::SSM::Parameter::");
}

/** Numbers in YAML may be written in several ways. */
function isSame(allowed: unknown, text: string): boolean {
  return String(allowed) === text || (typeof allowed === "number" && allowed === Number(text));
}

function noParameter(subject: Noun, name: string, names: readonly string[]): PlanFinding {
  const meant = nearest(name, names);
  const some = names.length === 0 ? "Remove it." : `Name one of its parameters: ${listed(names.map(shown))}.`;
  return {
    source: sourceOf(subject, ["parameters", name]),
    message: `${capitalized(subject.words)} gives a value to parameter ${shown(name)}, which its template does not have.`,
    help: meant === undefined ? some : `Did you mean ${shown(meant)}?`,
  };
}

function notRead(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["parameters", name]),
    message: `${capitalized(subject.words)} gives parameter ${shown(name)} a value of Parameter Store, which CloudFormation reads where the template says so.`,
    help: `Give ${shown(name)} the type \`AWS::SSM::Parameter::Value<String>\` in the template.`,
  };
}

function putTogether(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["parameters", name]),
    message: `${capitalized(subject.words)} gives parameter ${shown(name)} text with references in it, or an address; a parameter carries one value of another noun.`,
    help: "Give each value a parameter of its own, and put them together in the template with `Fn::Sub`.",
  };
}

function otherValue(subject: Noun, name: string, value: unknown, { Type, AllowedValues }: Structure): PlanFinding {
  const values: readonly unknown[] = Array.isArray(AllowedValues) ? AllowedValues : [];
  const isNumber = Type === "Number" && values.length === 0;
  return {
    source: sourceOf(subject, ["parameters", name]),
    message: `${capitalized(subject.words)} gives parameter ${shown(name)} the value ${shown(value)}, which its template does not allow.`,
    help: isNumber ? "Write a number." : `Choose one that it allows: ${listed(values.map(shown))}.`,
  };
}

function withoutValue(subject: Noun, names: readonly string[]): PlanFinding {
  const what = `${names.length === 1 ? "parameter" : "parameters"} ${listed(names.map(shown), "and")}`;
  return {
    source: sourceOf(subject, ["parameters"]),
    message: `${capitalized(subject.words)} gives no value to ${what} of its template, which ${names.length === 1 ? "has" : "have"} no default.`,
    help: `Set ${listed(
      names.map((name) => `\`parameters.${name}\``),
      "and",
    )}.`,
  };
}
