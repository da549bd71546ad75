import type { TaskDefinition } from "@ecs-dsl/validators";
import { resource } from "../../../cloudformation/resource.ts";
import { plainJson } from "../../../cloudformation/plain-json.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { Built } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { ecsParameters, vpcConfiguration } from "../started/ecs-target.ts";
import { afterFailureRule } from "../started/failure-rule.ts";
import { clusterArn, runnerRole } from "../started/runner-role.ts";
import type { Shared } from "../workload-kind.ts";
import { inputTransformer } from "./input-transformer.ts";
import type { TaskPlan } from "./plan.ts";

/** The rule by which events start the task, and the role that it has. */
export function eventRule(
  lowering: Lowering,
  plan: TaskPlan,
  shared: Shared,
  task: Built<TaskDefinition>,
): Readonly<Record<string, Resource>> {
  const { on, tags } = plan.props;
  if (on === undefined) return {};
  const vpc = vpcConfiguration(lowering, plan, shared);
  return {
    EventRole: runnerRole(lowering, plan, task, shared, STARTER),
    EventRule: resource(
      "AWS::Events::Rule",
      {
        Description: `Starts task ${plan.fullName}`,
        EventPattern: plainJson(on),
        Targets: [
          {
            Id: "task",
            Arn: clusterArn(shared.cluster),
            RoleArn: getAtt("EventRole", "Arn"),
            EcsParameters: {
              ...ecsParameters(plan, shared),
              NetworkConfiguration: vpc && { AwsVpcConfiguration: vpc },
            },
            InputTransformer: inputTransformer(plan),
          },
        ],
        Tags: templateTags(shared.appTags, tags),
      },
      afterFailureRule(plan),
    ),
  };
}

/** CloudFormation names the rule, which the role cannot know: it is any rule of the default bus. */
const STARTER = {
  service: "events.amazonaws.com",
  sourceArn: substituted(["arn:", PARTITION, ":events:", REGION, ":", ACCOUNT, ":rule/*"]),
  statements: [],
} as const;
