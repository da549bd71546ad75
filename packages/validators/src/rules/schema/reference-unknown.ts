import { ATTRIBUTES, PSEUDO_PARAMETERS } from "../../facts/cloud-formation.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { listed, nearest, shown } from "../../words.ts";
import { isRecord } from "../place.ts";

type Template = Subjects["template"];

export const referenceUnknown = defineRule({
  code: "schema/reference-unknown",
  severity: "error",
  on: "template",
  summary: "What a template refers to is in it: parameters, resources and their attributes, conditions and mappings.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    if (template.AWSTemplateFormatVersion === undefined) return;
    const defined = definedIn(template);
    for (const reference of referencesIn(template)) {
      const finding = problemOf(reference, defined);
      if (finding !== undefined) report(finding);
    }
  },
});

/** What a name may be of. */
type What = "attribute" | "condition" | "mapping" | "resource" | "value";

interface Reference {
  readonly at: Path;
  readonly what: What;
  readonly name: string;
}

type Names = Readonly<Record<string, unknown>>;

interface Defined {
  readonly resources: Names;
  /** What a name may be of, each with its names. */
  readonly names: Readonly<Record<Exclude<What, "attribute">, ReadonlySet<string>>>;
}

function definedIn(template: Template): Defined {
  const resources = namesOf(template.Resources);
  const ids = Object.keys(resources);
  return {
    resources,
    names: {
      condition: new Set(Object.keys(namesOf(template.Conditions))),
      mapping: new Set(Object.keys(namesOf(template.Mappings))),
      resource: new Set(ids),
      value: new Set([...Object.keys(namesOf(template.Parameters)), ...ids, ...PSEUDO_PARAMETERS]),
    },
  };
}

function namesOf(section: unknown): Names {
  return isRecord(section) && !Array.isArray(section) ? section : {};
}

function problemOf(reference: Reference, { resources, names }: Defined): Finding | undefined {
  // Another name is one that something fills in.
  if (!/^[\dA-Za-z:.]+$/.test(reference.name)) return undefined;
  if (reference.what !== "attribute") {
    const known = names[reference.what];
    return known.has(reference.name) ? undefined : unknownName(reference, known);
  }
  const [id = "", ...rest] = reference.name.split(".");
  if (!Object.hasOwn(resources, id)) return unknownName({ ...reference, what: "resource", name: id }, names.resource);
  const resource = resources[id];
  const type = isRecord(resource) ? Reflect.get(resource, "Type") : undefined;
  const attributes = typeof type === "string" ? ATTRIBUTES[type] : undefined;
  const attribute = rest.join(".");
  if (attributes === undefined || attributes.includes(attribute)) return undefined;
  return unknownAttribute(reference, { id, type: String(type), attribute, attributes });
}

const WORDS: Readonly<Record<Exclude<What, "attribute">, { readonly what: string; readonly where: string }>> = {
  condition: { what: "condition", where: "`Conditions`" },
  mapping: { what: "mapping", where: "`Mappings`" },
  resource: { what: "resource", where: "`Resources`" },
  value: { what: "parameter or resource", where: "`Parameters` or `Resources`" },
};

function unknownName({ at, what, name }: Reference, known: ReadonlySet<string>): Finding {
  const words = WORDS[what === "attribute" ? "resource" : what];
  const meant = nearest(name, [...known]);
  return {
    at,
    message: `The template has no ${words.what} ${shown(name)}; CloudFormation refuses it.`,
    help:
      meant === undefined ? `Add it to ${words.where}, or name one that is there.` : `Did you mean ${shown(meant)}?`,
  };
}

interface Attribute {
  readonly id: string;
  readonly type: string;
  readonly attribute: string;
  readonly attributes: readonly string[];
}

function unknownAttribute({ at }: Reference, { id, type, attribute, attributes }: Attribute): Finding {
  const meant = nearest(attribute, attributes);
  const there = `${type} has ${listed(attributes, "and")}.`;
  return {
    at,
    message: `${id} has no attribute ${shown(attribute)}; CloudFormation refuses the template.`,
    help: meant === undefined ? there : `Did you mean ${shown(meant)}? ${there}`,
  };
}

function referencesIn(template: Template): readonly Reference[] {
  const found: Reference[] = [];
  for (const [id, resource] of Object.entries(namesOf(template.Resources))) {
    const { Metadata: _, DependsOn: earlier, Condition: condition, ...others } = namesOf(resource);
    const at = ["Resources", id];
    addNames(earlier, [...at, "DependsOn"], found);
    addName("condition", condition, [...at, "Condition"], found);
    collect(others, at, found);
  }
  for (const [id, output] of Object.entries(namesOf(template.Outputs))) {
    addName("condition", namesOf(output)["Condition"], ["Outputs", id, "Condition"], found);
    collect(output, ["Outputs", id], found);
  }
  collectConditions(template.Conditions, ["Conditions"], found);
  return found;
}

function addName(what: What, name: unknown, at: Path, found: Reference[]): void {
  if (typeof name === "string") found.push({ at, what, name });
}

function addNames(earlier: unknown, at: Path, found: Reference[]): void {
  if (Array.isArray(earlier)) earlier.forEach((name, index) => addName("resource", name, [...at, index], found));
  else addName("resource", earlier, at, found);
}

/** In conditions, `Condition` names another one. */
function collectConditions(value: unknown, at: Path, found: Reference[]): void {
  if (Array.isArray(value)) value.forEach((item, index) => collectConditions(item, [...at, index], found));
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === "Condition") addName("condition", inner, [...at, name], found);
      else if (name === "Fn::FindInMap") addMapping(inner, at, found);
      else collectConditions(inner, [...at, name], found);
    }
  }
}

function collect(value: unknown, at: Path, found: Reference[]): void {
  if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...at, index], found));
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      addCalled(name, inner, at, found);
      collect(inner, [...at, name], found);
    }
  }
}

/** What a function names. */
function addCalled(called: string, argument: unknown, at: Path, found: Reference[]): void {
  switch (called) {
    case "Ref":
      return addName("value", argument, at, found);
    case "Fn::GetAtt":
      return addAttribute(argument, at, found);
    case "Fn::Sub":
      return addVariables(argument, at, found);
    case "Fn::If":
      return addName("condition", Array.isArray(argument) ? argument[0] : undefined, at, found);
    case "Fn::FindInMap":
      return addMapping(argument, at, found);
    default:
  }
}

/** `["Task", "Arn"]` or `Task.Arn`; what is got may be decided later, and of what not. */
function addAttribute(argument: unknown, at: Path, found: Reference[]): void {
  if (!Array.isArray(argument)) addName("attribute", argument, at, found);
  else if (argument.every((part) => typeof part === "string")) addName("attribute", argument.join("."), at, found);
  else addName("resource", argument[0], at, found);
}

function addMapping(argument: unknown, at: Path, found: Reference[]): void {
  addName("mapping", Array.isArray(argument) ? argument[0] : undefined, at, found);
}

/** The variables of a text that are not its own; `${!Literal}` is none. */
function addVariables(argument: unknown, at: Path, found: Reference[]): void {
  const [text, given]: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== "string") return;
  for (const [, name = ""] of text.matchAll(/\$\{([^!{}][^{}]*)\}/g)) {
    if (Object.hasOwn(namesOf(given), name)) continue;
    addName(name.includes(".") ? "attribute" : "value", name, at, found);
  }
}
