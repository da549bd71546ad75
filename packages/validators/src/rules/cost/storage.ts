import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { forEachSelection, ruleLabel, selectionPath } from "../ecr-lifecycle/lifecycle-rule.ts";
import { isRecord } from "../place.ts";
import { references } from "../template-references.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containersOf } from "../template-services.ts";

type Template = Subjects["template"];

const ADVICE = { severity: "info", presets: ["strict"] } as const;

/** More images than anybody goes back to. */
const IMAGES_MANY = 500;

/** What is kept, and for how much, sorted by code. */
export const STORAGE: readonly Rule[] = [
  defineRule({
    ...ADVICE,
    code: "cost/ecr-storage",
    on: "lifecyclePolicy",
    summary: "A repository keeps as many images as somebody may go back to.",
    source: { url: "https://aws.amazon.com/ecr/pricing/", checked: "2026-11-30" },
    check(policy, report) {
      forEachSelection(policy, ({ countNumber, countType }, rule, index) => {
        if (countType !== "imageCountMoreThan" || !isKnown(countNumber) || countNumber <= IMAGES_MANY) return;
        const at = selectionPath(index, "countNumber");
        report({
          at,
          message: `${capitalized(ruleLabel(rule, index))} keeps ${countNumber} images, and ECR charges for each of them.`,
          help: say`Set ${property(at)} to what a rollback needs, or archive what has to be kept.`,
        });
      });
    },
  }),

  defineRule({
    ...ADVICE,
    code: "cost/log-group-class",
    on: "template",
    summary: "Logs that nobody looks into every day cost half.",
    source: {
      url: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html",
      checked: "2026-11-30",
    },
    check(template, report) {
      const groups = resourcesOf(template, "AWS::Logs::LogGroup");
      if (groups.length === 0) return;
      const watched = new Set(watchedIn(template));
      const writers = writersOf(template);
      for (const group of groups) {
        const kind = knownAt(group.properties, "LogGroupClass");
        const isPlain = (kind === undefined || kind === "STANDARD") && !watched.has(group.id);
        if (isPlain && writers.get(group.id)?.every(isHelper) === true) report(standard(group));
      }
    },
  }),
];

/** The log groups that filters look into, which the cheaper class does not have. */
function watchedIn(template: Template): readonly string[] {
  return ["AWS::Logs::MetricFilter", "AWS::Logs::SubscriptionFilter"].flatMap((type) =>
    resourcesOf(template, type).flatMap(({ properties }) => references(properties["LogGroupName"])),
  );
}

type Container = Readonly<Record<string, unknown>>;

/** By log group of the template, the containers that write there. */
function writersOf(template: Template): ReadonlyMap<string, readonly Container[]> {
  const byGroup = new Map<string, Container[]>();
  for (const task of resourcesOf(template, "AWS::ECS::TaskDefinition")) {
    for (const { container } of containersOf(task)) {
      const log = container["LogConfiguration"];
      for (const group of isRecord(log) ? references(log["Options"]) : [])
        byGroup.set(group, [...(byGroup.get(group) ?? []), container]);
    }
  }
  return byGroup;
}

/** True for a container that its task does without. */
function isHelper(container: Container): boolean {
  return container["Essential"] === false;
}

function standard({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} has what helping containers write, in the class STANDARD; INFREQUENT_ACCESS takes it in for half as much.`,
    help: 'Set `LogGroupClass` to "INFREQUENT_ACCESS"; it is replaced, and can have no filters.',
  };
}
