import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { UNKNOWN } from "../../unknown.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { isAllowed, rightsOf, rolesOfTasks } from "../template-roles.ts";
import { containerName, containersOf, type TemplateContainer } from "../template-services.ts";

const createGroupPermission = defineRule({
  code: "logging/create-group-permission",
  severity: "warning",
  on: "template",
  summary: "A task that makes its log group may do so.",
  source: ecsGuide("using_awslogs.html"),
  check(template, report) {
    for (const { role, user } of rolesOfTasks(template, "ExecutionRoleArn")) {
      const rights = rightsOf(template, role);
      if (rights === undefined || isAllowed(rights, "logs:CreateLogGroup", POLICIES)) continue;
      for (const one of containersOf(user)) {
        const value = knownAt(one.container, `LogConfiguration.Options.awslogs-create-group`);
        if ((value === "true" || value === true) && !isThere(template, one)) report(mayNot(role, user, one));
      }
    }
  },
});

/** True where a group of the template may be the container's: the driver makes one only where it finds none. */
function isThere(template: Subjects["template"], { container }: TemplateContainer): boolean {
  const group = knownAt(container, `LogConfiguration.Options.awslogs-group`);
  return resourcesOf(template, "AWS::Logs::LogGroup").some(({ properties }) => {
    const name = knownAt(properties, "LogGroupName");
    return group === UNKNOWN || name === UNKNOWN || (name !== undefined && name === group);
  });
}

const POLICIES = [
  "CloudWatchLogsFullAccess",
  "CloudWatchFullAccess",
  "CloudWatchFullAccessV2",
  "CloudWatchAgentServerPolicy",
];

function mayNot(role: TemplateResource, task: TemplateResource, one: TemplateContainer): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "LogConfiguration", "Options", "awslogs-create-group"],
    message: `Container ${containerName(one)} of ${task.id} makes its log group, and ${role.id} may not do logs:CreateLogGroup; its tasks fail to start.`,
    help: "Add an AWS::Logs::LogGroup instead, or allow logs:CreateLogGroup.",
  };
}

const groupRetention = defineRule({
  code: "logging/group-retention",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "A log group says how long it keeps what it has.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
    checked: "2026-11-29",
  },
  check(template, report) {
    for (const group of resourcesOf(template, "AWS::Logs::LogGroup")) {
      if (group.properties["RetentionInDays"] === undefined) report(forGood(group));
    }
  },
});

function forGood({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} keeps its logs for good, and CloudWatch charges for them.`,
    help: "Set `RetentionInDays`, like 30.",
  };
}

/** What is said of the log groups of a template, sorted by code. */
export const TEMPLATE_GROUPS: readonly Rule[] = [createGroupPermission, groupRetention];
