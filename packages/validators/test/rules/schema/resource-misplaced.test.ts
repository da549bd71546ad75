import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { serviceOf, taskOf, template } from "../templates.ts";

const HELP = "Indent it as the resources in `Resources` are.";

/** A template whose service has something more beside its properties. */
const withIn = (more: object) => template({ Service: serviceOf({}, more) });

describeRule("schema/resource-misplaced", "template", {
  accepts: {
    "resources in their section": template({ Service: serviceOf(), Task: taskOf() }),
    "what else a resource has": withIn({ DependsOn: "Task", Metadata: { Type: "AWS::ECS::Service" } }),
    "properties that name a type": template({
      Activation: { Type: "AWS::CloudFormation::TypeActivation", Properties: { Type: "AWS::ECS::Service" } },
    }),
    "an object of another type": withIn({ Connectors: { Type: "Own::ECS::Service" }, Task: { Type: ["a"] } }),
    "an attribute that is text": withIn({ Task: "AWS::ECS::TaskDefinition" }),
  },
  rejects: {
    "a resource beside the section": {
      document: { Resources: { Service: serviceOf() }, Misplaced: { Task: taskOf() } },
      at: "Misplaced.Task",
      says: [
        'Resource "Task" stands beside `Resources`. CloudFormation answers: "Invalid template property or properties [Task]".',
        HELP,
      ],
    },
    "a resource within another": {
      document: withIn({ Task: taskOf() }),
      at: "Resources.Service.Task",
      says: [
        'Resource "Task" stands within "Service". CloudFormation answers: "Invalid template resource property \'Task\'".',
        HELP,
      ],
    },
  },
  unknown: [{ Resources: UNKNOWN }, withIn({ Task: UNKNOWN }), withIn({ Task: { Type: UNKNOWN } })],
});
