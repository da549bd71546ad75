import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Found } from "../../model/look.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isExpanded, sectionOf } from "../resources/stack/given-template.ts";
import type { Structure } from "../resources/stack/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isRelative } from "./relative-path.ts";

export const stackTemplate = definePlanRule({
  code: "config/stack-template",
  severity: "error",
  on: "stack",
  summary: "The template of a stack is a file beside the config that CloudFormation takes.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    checked: "2026-11-28",
  },
  check({ subject, template }, report, { look }) {
    if (template?.path === undefined) return;
    const { path, file } = template;
    if (!isRelative(path)) return report(notRelative(subject, path));
    const found = look(path);
    if (found !== undefined && found.kind !== "file") return report(notThere(subject, path, found));
    const problem = file?.problem ?? (file === undefined ? undefined : problemOf(file.value));
    if (problem !== undefined) report(noTemplate(subject, path, problem));
  },
});

/** Why CloudFormation takes no such template; what macros make of it is not known. */
function problemOf(template: Structure): string | undefined {
  const resources = sectionOf(template, "Resources");
  if (isExpanded(template, "Resources")) return undefined;
  if (Object.keys(resources).length === 0) return "has no `Resources`";
  const untyped = Object.entries(resources).find(([, one]) => !isRecord(one) || typeof one["Type"] !== "string");
  return untyped === undefined ? undefined : `gives no \`Type\` to its resource ${shown(untyped[0])}`;
}

function notRelative(subject: Noun, path: string): PlanFinding {
  return {
    source: sourceOf(subject, ["template"]),
    message: `${capitalized(subject.words)} has its template at ${shown(path)}; a template is a file relative to the config file.`,
    help: 'Write it like "./data.yaml".',
  };
}

function notThere(subject: Noun, path: string, { kind, meant }: Found): PlanFinding {
  const what = kind === "folder" ? "which is a folder" : "and seen from the config file, there is no such file";
  return {
    source: sourceOf(subject, ["template"]),
    message: `${capitalized(subject.words)} has its template at ${shown(path)}, ${what}.`,
    help: meant === undefined ? "Name the file that has the template." : `Did you mean ${shown(meant)}?`,
  };
}

function noTemplate(subject: Noun, path: string, problem: string): PlanFinding {
  return {
    source: sourceOf(subject, ["template"]),
    message: `${capitalized(subject.words)} has its template at ${shown(path)}, which ${problem}.`,
    help: "Name a CloudFormation template in YAML or JSON, with resources in `Resources`.",
  };
}
