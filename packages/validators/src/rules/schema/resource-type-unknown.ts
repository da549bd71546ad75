import { OWN_TYPES } from "../../facts/own-types.generated.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { nearest, shown } from "../../words.ts";
import { namesOf } from "../template-references.ts";

export const resourceTypeUnknown = defineRule({
  code: "schema/resource-type-unknown",
  severity: "error",
  on: "template",
  summary: "Every resource of ECS and ECR is of a type that CloudFormation has.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    for (const [id, resource] of Object.entries(namesOf(template.Resources))) {
      const type = namesOf(resource)["Type"];
      if (typeof type === "string" && OWN.test(type) && !OWN_TYPES.includes(type)) report(unknownType(id, type));
    }
  },
});

/** A type as CloudFormation spells them; something else fills in or reads every other. */
const OWN = /^AWS::EC[RS]::[\dA-Za-z]+$/;

/** What is like no type may be one that AWS has added. */
function unknownType(id: string, type: string): Finding {
  const at = ["Resources", id, "Type"];
  const meant = nearest(type, OWN_TYPES);
  if (meant !== undefined) {
    return {
      at,
      message: `${id} has the type ${shown(type)}. CloudFormation answers: "Unrecognized resource types: [${type}]".`,
      help: `Did you mean ${shown(meant)}?`,
    };
  }
  return {
    at,
    severity: "warning",
    message: `${id} has the type ${shown(type)}, which CloudFormation does not have as far as is known here.`,
    help: `${INSTEAD.get(type) ?? "Name a type that CloudFormation has"}, unless AWS has added it lately.`,
  };
}

/** What has what people look for in a type of its own. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["AWS::ECR::LifecyclePolicy", "Set `LifecyclePolicy` of the AWS::ECR::Repository"],
  ["AWS::ECR::RepositoryPolicy", "Set `RepositoryPolicyText` of the AWS::ECR::Repository"],
  ["AWS::ECS::ScheduledTask", "Run the task as a target of an AWS::Scheduler::Schedule"],
  ["AWS::ECS::Task", "Run the task in an AWS::ECS::Service, or as a target of an AWS::Scheduler::Schedule"],
]);
