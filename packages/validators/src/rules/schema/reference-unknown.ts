import { type Attributes, attributesOf, PSEUDO_PARAMETERS } from "../../facts/cloud-formation.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { listed, nearest, shown } from "../../words.ts";
import { isRecord } from "../place.ts";
import { type Names, namesOf, type Reference, referencesIn, type What } from "../template-references.ts";

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

interface Defined {
  readonly resources: Names;
  /** What a name may be of, each with its names. */
  readonly names: Readonly<Record<Exclude<What, "attribute">, ReadonlySet<string>>>;
}

function definedIn(template: Template): Defined {
  const resources = namesOf(template.Resources);
  const ids = Object.keys(resources);
  const parameters = [...Object.keys(namesOf(template.Parameters)), ...PSEUDO_PARAMETERS];
  return {
    resources,
    names: {
      condition: new Set(Object.keys(namesOf(template.Conditions))),
      mapping: new Set(Object.keys(namesOf(template.Mappings))),
      parameter: new Set(parameters),
      resource: new Set(ids),
      value: new Set([...parameters, ...ids]),
    },
  };
}

function problemOf(reference: Reference, { resources, names }: Defined): Finding | undefined {
  // Another name is one that something fills in.
  if (!/^[\dA-Za-z:.]+$/.test(reference.name)) return undefined;
  if (reference.what !== "attribute") {
    const known = names[reference.what];
    if (known.has(reference.name)) return undefined;
    const isTooEarly = reference.what === "parameter" && names.resource.has(reference.name);
    return asSevere(reference, isTooEarly ? notYetMade(reference) : unknownName(reference, known));
  }
  const [id = "", ...rest] = reference.name.split(".");
  if (!Object.hasOwn(resources, id)) return unknownName({ ...reference, what: "resource", name: id }, names.resource);
  const resource = resources[id];
  const type = isRecord(resource) ? Reflect.get(resource, "Type") : undefined;
  const attributes = typeof type === "string" ? attributesOf(type) : undefined;
  const attribute = rest.join(".");
  if (attributes === undefined || attributes.has(attribute)) return undefined;
  return unknownAttribute(reference, { id, type: String(type), attribute, attributes });
}

/** What AWS answers to a name in its `Rules` is not known. */
function asSevere({ at: [section] }: Reference, finding: Finding): Finding {
  return section === "Rules" ? { ...finding, severity: "warning" } : finding;
}

/** AWS's own words: "Cannot reference resources in the Conditions block of the template". */
function notYetMade({ at, name }: Reference): Finding {
  const [section] = at;
  return {
    at,
    message: `${shown(name)} is a resource; \`${section}\` of a template are decided before there are resources.`,
    help: "Name a parameter, or one that every template has, as AWS::Region.",
  };
}

const WORDS: Readonly<Record<Exclude<What, "attribute">, { readonly what: string; readonly where: string }>> = {
  condition: { what: "condition", where: "`Conditions`" },
  mapping: { what: "mapping", where: "`Mappings`" },
  parameter: { what: "parameter", where: "`Parameters`" },
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
  readonly attributes: Attributes;
}

/** What is like no attribute may be one that AWS has added. */
function unknownAttribute({ at }: Reference, { id, type, attribute, attributes: { names } }: Attribute): Finding {
  const meant = nearest(attribute, names) ?? namedAlike(attribute, names);
  const there = names.length === 0 ? `${type} has none` : `${type} has ${listed(names, "and")}`;
  const message = `${id} has no attribute ${shown(attribute)}`;
  if (meant === undefined) {
    const help = `${there}; \`Ref\` gives what identifies it. Remove the reference, unless AWS has added the attribute lately.`;
    return { at, severity: "warning", message: `${message} that is known here.`, help };
  }
  return {
    at,
    message: `${message}; CloudFormation refuses the template.`,
    help: `Did you mean ${shown(meant)}? ${there}.`,
  };
}

/** `TopicArn` for `Arn`, and `Arn` for `QueueArn`, where it is the only one. */
function namedAlike(attribute: string, names: readonly string[]): string | undefined {
  const written = attribute.toLowerCase();
  const alike = names.filter((name) => written.endsWith(name.toLowerCase()) || name.toLowerCase().endsWith(written));
  return alike.length === 1 ? alike[0] : undefined;
}
