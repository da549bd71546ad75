import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { serviceOf, taskOf, template } from "../templates.ts";

/** A template that has one resource of a type. */
const of = (type: unknown) => template({ Own: { Type: type, Properties: {} } });

const AT = "Resources.Own.Type";

describeRule("schema/resource-type-unknown", "template", {
  at: AT,
  accepts: {
    "types that CloudFormation has": template({ Service: serviceOf(), Task: taskOf() }),
    "a type that came last": of("AWS::ECS::ExpressGatewayService"),
    "a type of another service": of("AWS::ECSAnywhere::Instance"),
    "a type that something fills in": of("AWS::ECS::${Kind}"),
    "a module": of("AWS::ECS::Service::MODULE"),
    "a resource without a type": template({ Own: { Properties: {} } }),
  },
  rejects: {
    "a type that lacks a letter": {
      document: of("AWS::ECS::TaskDefinitio"),
      says: [
        'Own has the type "AWS::ECS::TaskDefinitio". CloudFormation answers: "Unrecognized resource types: [AWS::ECS::TaskDefinitio]".',
        'Did you mean "AWS::ECS::TaskDefinition"?',
      ],
    },
    "a type in other letters": {
      document: of("AWS::ECS::Taskset"),
      says: [
        'Own has the type "AWS::ECS::Taskset". CloudFormation answers: "Unrecognized resource types: [AWS::ECS::Taskset]".',
        'Did you mean "AWS::ECS::TaskSet"?',
      ],
    },
    "a type for what a repository has": {
      document: of("AWS::ECR::LifecyclePolicy"),
      severity: "warning",
      says: [
        'Own has the type "AWS::ECR::LifecyclePolicy", which CloudFormation does not have as far as is known here.',
        "Set `LifecyclePolicy` of the AWS::ECR::Repository, unless AWS has added it lately.",
      ],
    },
    "a type that is like none": {
      document: of("AWS::ECS::Fleet"),
      severity: "warning",
      says: [
        'Own has the type "AWS::ECS::Fleet", which CloudFormation does not have as far as is known here.',
        "Name a type that CloudFormation has, unless AWS has added it lately.",
      ],
    },
  },
  unknown: [{ Resources: UNKNOWN }, template({ Own: UNKNOWN }), of(UNKNOWN)],
});
