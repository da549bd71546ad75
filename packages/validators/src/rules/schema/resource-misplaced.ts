import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { shown } from "../../words.ts";
import { isRecord } from "../place.ts";
import { namesOf } from "../template-references.ts";

export const resourceMisplaced = defineRule({
  code: "schema/resource-misplaced",
  severity: "error",
  on: "template",
  summary: "Every resource of a template stands in `Resources`.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    for (const id of Object.keys(namesOf(template.Misplaced))) report(beside(id));
    for (const [outer, resource] of Object.entries(namesOf(template.Resources))) {
      for (const [id, inner] of Object.entries(namesOf(resource))) {
        if (!ATTRIBUTES.has(id) && isResource(inner)) report(within(id, outer));
      }
    }
  },
});

/** What a resource has that may be an object. */
const ATTRIBUTES: ReadonlySet<string> = new Set(["CreationPolicy", "Metadata", "Properties", "UpdatePolicy"]);

function isResource(value: unknown): boolean {
  return isRecord(value) && /^AWS::\w+::\w+$/.test(String(Reflect.get(value, "Type")));
}

function beside(id: string): Finding {
  return misplaced(
    ["Misplaced", id],
    `${shown(id)} stands beside \`Resources\``,
    `template property or properties [${id}]`,
  );
}

function within(id: string, outer: string): Finding {
  return misplaced(
    ["Resources", outer, id],
    `${shown(id)} stands within ${shown(outer)}`,
    `template resource property '${id}'`,
  );
}

function misplaced(at: Path, what: string, answer: string): Finding {
  return {
    at,
    message: `Resource ${what}. CloudFormation answers: "Invalid ${answer}".`,
    help: "Indent it as the resources in `Resources` are.",
  };
}
