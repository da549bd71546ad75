import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { forEachSelection, ruleLabel, selectionPath } from "../ecr-lifecycle/lifecycle-rule.ts";
import { isRecord } from "../place.ts";
import { knownAt, references, resourcesOf, type TemplateResource } from "../template-resources.ts";
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
      const watched = new Set(watchedIn(template));
      for (const group of resourcesOf(template, "AWS::Logs::LogGroup")) {
        const kind = knownAt(group.properties, "LogGroupClass");
        if ((kind === undefined || kind === "STANDARD") && !watched.has(group.id) && isOfHelpers(template, group.id))
          report(standard(group));
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

/** True where containers write there, and each of them helps another one. */
function isOfHelpers(template: Template, group: string): boolean {
  const writers = resourcesOf(template, "AWS::ECS::TaskDefinition")
    .flatMap(containersOf)
    .filter(({ container }) => {
      const log = container["LogConfiguration"];
      return isRecord(log) && references(log["Options"]).includes(group);
    });
  return writers.length > 0 && writers.every(({ container }) => container["Essential"] === false);
}

function standard({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} has what helping containers write, in the class STANDARD; INFREQUENT_ACCESS takes it in for half as much.`,
    help: 'Set `LogGroupClass` to "INFREQUENT_ACCESS"; it is replaced, and can have no filters.',
  };
}
