import { describeRule } from "../describe-rule.ts";
import { allowed, arnOf, EXECUTION, LATER, role, taskOf, template } from "../templates.ts";

const logging = (own: object, create: unknown = "true") =>
  template({
    Role: role(own),
    Task: taskOf(
      { ExecutionRoleArn: arnOf("Role") },
      { LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-create-group": create } } },
    ),
  });

const groupOf = (properties: object) => ({ Type: "AWS::Logs::LogGroup", Properties: properties });

/** A container that makes its group, next to a group of the template. */
const beside = (own: object, group: unknown) =>
  template({
    Logs: groupOf(own),
    Role: role(EXECUTION),
    Task: taskOf(
      { ExecutionRoleArn: arnOf("Role") },
      { LogConfiguration: { LogDriver: "awslogs", Options: { "awslogs-create-group": true, "awslogs-group": group } } },
    ),
  });

const MAY_NOT = [
  'Container "web" of Task makes its log group, and Role may not do logs:CreateLogGroup; its tasks fail to start.',
  "Add an AWS::Logs::LogGroup instead, or allow logs:CreateLogGroup.",
];

describeRule("logging/create-group-permission", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].LogConfiguration.Options.awslogs-create-group",
  accepts: {
    "a role that may": logging({ ...EXECUTION, ...allowed("logs:Create*") }),
    "a policy of AWS that allows it": logging({
      ManagedPolicyArns: ["arn:aws:iam::aws:policy/CloudWatchLogsFullAccess"],
    }),
    "a group that is there": logging(EXECUTION, "false"),
    "a group of the template": beside({}, { Ref: "Logs" }),
    "a group of the template by its name": beside({ LogGroupName: "/shop" }, "/shop"),
    "a group of the template by a name both are told": beside({ LogGroupName: LATER }, LATER),
  },
  rejects: {
    "a role that may not": {
      document: logging(EXECUTION),
      says: MAY_NOT,
    },
    "a group of the template with another name": {
      document: beside({ LogGroupName: "/other" }, "/shop"),
      says: MAY_NOT,
    },
    "a group of the template without a name": { document: beside({}, "/shop"), says: MAY_NOT },
  },
  unknown: [
    logging(EXECUTION, LATER),
    logging({ ManagedPolicyArns: [LATER] }),
    beside({ LogGroupName: LATER }, "/shop"),
    beside({ LogGroupName: "/shop" }, LATER),
  ],
});

const group = (properties: object) => template({ Logs: groupOf(properties) });

describeRule("logging/group-retention", "template", {
  at: "Resources.Logs.Properties",
  accepts: { "some days": group({ RetentionInDays: 30 }) },
  rejects: {
    "all days": {
      document: group({}),
      says: ["Logs keeps its logs for good, and CloudWatch charges for them.", "Set `RetentionInDays`, like 30."],
    },
  },
  unknown: [group({ RetentionInDays: LATER }), group({ "Fn::Transform": {} })],
});
