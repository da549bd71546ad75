import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { listed } from "../../words.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import {
  isDecidedLater,
  knownItems,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "../template-resources.ts";
import { knownTexts, rolesOfTasks, statementsIn, type UsedRole } from "../template-roles.ts";
import { taskTargetsOf } from "../template-targets.ts";

const TASKS = "ecs-tasks.amazonaws.com";
const SERVICE = "ecs.amazonaws.com";
const OF_ECS = [TASKS, SERVICE];

export const roleTrust = defineRule({
  code: "iam/role-trust",
  severity: "error",
  on: "template",
  summary:
    "A role trusts the service that takes it: ecs-tasks.amazonaws.com for tasks, ecs.amazonaws.com for ECS itself.",
  source: ecsGuide("task-iam-roles.html"),
  check(template, report) {
    const told = new Set<string>();
    const tell = (used: readonly UsedRole[], service: string) => {
      for (const { role, user } of used) {
        const trusted = trustedBy(role);
        if (trusted === undefined || trusted.includes(service) || told.has(role.id)) continue;
        told.add(role.id);
        report(untrusting(role, user, service, trusted));
      }
    };
    tell([...rolesOfTasks(template, "ExecutionRoleArn"), ...rolesOfTasks(template, "TaskRoleArn")], TASKS);
    tell(rolesOfServices(template), SERVICE);
    for (const { role, service, user } of taskTargetsOf(template))
      if (role !== undefined) tell([{ role, user }], service);
  },
});

/** The services that may assume a role; undefined where others may, or where it is not known. */
function trustedBy({ properties }: TemplateResource): readonly string[] | undefined {
  const statements = statementsIn(properties["AssumeRolePolicyDocument"]);
  const services = statements
    ?.filter(({ Effect: effect }) => effect !== "Deny")
    .map(({ Principal: principal }) => {
      if (!isRecord(principal) || isDecidedLater(principal) || principal["AWS"] !== undefined) return undefined;
      return knownTexts(principal["Service"] ?? []);
    });
  return services === undefined || services.includes(undefined) ? undefined : services.flatMap((some) => some ?? []);
}

/** Those that attach volumes, move traffic and call hooks. */
function rolesOfServices(template: Subjects["template"]): readonly UsedRole[] {
  return resourcesOf(template, "AWS::ECS::Service").flatMap((user) => {
    const places = [
      ...(knownItems(user.properties, "VolumeConfigurations") ?? []).map((item) => within(item, "ManagedEBSVolume")),
      ...(knownItems(user.properties, "LoadBalancers") ?? []).map((item) => within(item, "AdvancedConfiguration")),
      ...(knownItems(user.properties, "DeploymentConfiguration.LifecycleHooks") ?? []),
    ];
    return places.flatMap((place) => {
      const role = resourceNamed(template, referenced(within(place, "RoleArn")), "AWS::IAM::Role");
      return role === undefined ? [] : [{ role, user }];
    });
  });
}

function within(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function untrusting(
  role: TemplateResource,
  user: TemplateResource,
  service: string,
  trusted: readonly string[],
): Finding {
  const consequence = OF_ECS.includes(service)
    ? '. AWS answers: "ECS was unable to assume the role", and no task starts.'
    : "; EventBridge cannot assume it, and no task starts.";
  const instead = trusted.length === 0 ? "no service" : listed(trusted, "and");
  return {
    at: [...role.at, "AssumeRolePolicyDocument"],
    message: `${role.id} is the role of ${user.id} and trusts ${instead}${consequence}`,
    help: `Allow ${service} to do sts:AssumeRole.`,
  };
}
