import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { references } from "../template-references.ts";
import { isDecidedLater, knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containerName, containersOf, type TemplateContainer } from "../template-services.ts";

type Template = Subjects["template"];

/** Characters of a policy. */
const LENGTH = { min: 100, max: 30_720 } as const;

/** By type of resource, where its policy stands. */
const PLACES = [
  ["AWS::ECR::Repository", ["LifecyclePolicy", "LifecyclePolicyText"]],
  ["AWS::ECR::RepositoryCreationTemplate", ["LifecyclePolicy"]],
] as const;

interface Written {
  readonly resource: TemplateResource;
  readonly at: Finding["at"];
  readonly value: unknown;
}

function policiesIn(template: Template): readonly Written[] {
  return PLACES.flatMap(([type, place]) =>
    resourcesOf(template, type).map((resource) => ({
      resource,
      at: [...resource.at, ...place],
      value: knownAt(resource.properties, place.join(".")),
    })),
  );
}

/** How templates hold policies, and what these do to images that run, sorted by code. */
export const TEMPLATE_POLICIES: readonly Rule[] = [
  defineRule({
    code: "ecr-lifecycle/json",
    severity: "error",
    on: "template",
    summary: "A lifecycle policy is a text of JSON.",
    source: ecrApi("API_PutLifecyclePolicy.html", "2026-11-30"),
    check(template, report) {
      for (const { at, resource, value } of policiesIn(template)) {
        if (isRecord(value) && !isDecidedLater(value)) report(noText(resource, at));
      }
    },
  }),

  defineRule({
    code: "ecr-lifecycle/length",
    severity: "error",
    on: "template",
    summary: `A lifecycle policy has ${LENGTH.min} to 30,720 characters.`,
    source: ecrApi("API_PutLifecyclePolicy.html", "2026-11-30"),
    check(template, report) {
      for (const { at, resource, value } of policiesIn(template)) {
        if (typeof value !== "string") continue;
        if (value.length > LENGTH.max || (value.length < LENGTH.min && hasRules(value)))
          report(wrongLength(resource, at, value.length));
      }
    },
  }),

  defineRule({
    code: "ecr-lifecycle/tag-pattern-misses-deployed-tag",
    severity: "warning",
    on: "template",
    summary: "No rule expires by its age an image that a task runs.",
    source: ecrGuide("LifecyclePolicies.html", "2026-11-30"),
    check(template, report) {
      for (const repository of resourcesOf(template, "AWS::ECR::Repository")) {
        const text = knownAt(repository.properties, "LifecyclePolicy.LifecyclePolicyText");
        const rules = typeof text === "string" ? rulesOf(text) : [];
        if (rules.length === 0) continue;
        for (const { one, tag, task } of runningOf(template, repository)) {
          const days = expiryOf(rules, tag);
          if (days !== undefined) report(expiring(repository, task, one, tag, days));
        }
      }
    },
  }),
];

/** What is shorter and has no rules is told by its shape. */
function hasRules(text: string): boolean {
  return rulesOf(text).length > 0;
}

function rulesOf(text: string): readonly unknown[] {
  const value = parsed(text);
  return Array.isArray(value) ? value : [];
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value["rules"] : undefined;
  } catch {
    return undefined;
  }
}

interface Running {
  readonly task: TemplateResource;
  readonly one: TemplateContainer;
  readonly tag: string;
}

/** The containers of the template that run a tag of a repository, which is written out. */
function runningOf(template: Template, repository: TemplateResource): readonly Running[] {
  return resourcesOf(template, "AWS::ECS::TaskDefinition").flatMap((task) =>
    containersOf(task).flatMap((one) => {
      const { Image: image } = one.container;
      if (!references(image).some((name) => name.split(".")[0] === repository.id)) return [];
      const tag = /[}"],?":([\w.-]+)"|\}:([\w.-]+)"/.exec(JSON.stringify(image));
      const written = tag?.[1] ?? tag?.[2];
      return written === undefined ? [] : [{ task, one, tag: written }];
    }),
  );
}

/** The days after which the first rule by age that covers a tag expires its image. */
function expiryOf(rules: readonly unknown[], tag: string): number | undefined {
  for (const rule of rules) {
    const selection = isRecord(rule) ? rule["selection"] : undefined;
    if (!isRecord(selection) || selection["countType"] !== "sinceImagePushed" || !covers(selection, tag)) continue;
    const action = isRecord(rule) ? rule["action"] : undefined;
    const days = selection["countNumber"];
    if (isRecord(action) && action["type"] === "expire" && typeof days === "number") return days;
  }
  return undefined;
}

function covers(selection: Readonly<Record<string, unknown>>, tag: string): boolean {
  if (selection["tagStatus"] === "any") return true;
  if (selection["tagStatus"] !== "tagged") return false;
  const [prefixes, patterns] = [textsIn(selection["tagPrefixList"]), textsIn(selection["tagPatternList"])];
  if (prefixes.length + patterns.length !== 1) return false;
  return prefixes.some((prefix) => tag.startsWith(prefix)) || patterns.some((pattern) => matches(pattern, tag));
}

function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === "string") : [];
}

/** Each part between two stars is looked for behind the one before it. */
function matches(pattern: string, tag: string): boolean {
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop();
  if (last === undefined) return tag === pattern;
  let at = tag.startsWith(first) ? first.length : -1;
  for (const part of parts) {
    const found = at === -1 ? -1 : tag.indexOf(part, at);
    at = found === -1 ? -1 : found + part.length;
  }
  return at !== -1 && tag.length - at >= last.length && tag.endsWith(last);
}

function noText({ id }: TemplateResource, at: Finding["at"]): Finding {
  return {
    at,
    message: `${id} has its lifecycle policy as an object; CloudFormation takes a text of JSON there.`,
    help: "Write the policy as a text, or give it to `Fn::ToJsonString`.",
  };
}

function wrongLength({ id }: TemplateResource, at: Finding["at"], length: number): Finding {
  return {
    at,
    message: `${id} has a lifecycle policy of ${length} characters; ECR accepts ${LENGTH.min} to ${LENGTH.max}.`,
    help: length < LENGTH.min ? "Write it with spaces and lines." : "Write it without spaces, and with fewer rules.",
  };
}

function expiring(
  repository: TemplateResource,
  task: TemplateResource,
  one: TemplateContainer,
  tag: string,
  days: number,
): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "Image"],
    message: `Container ${containerName(one)} of ${task.id} runs "${tag}" of ${repository.id}, which expires ${days} days after it was pushed, whether or not it runs.`,
    help: "Expire images by their number, or leave out the tags that run.",
  };
}
