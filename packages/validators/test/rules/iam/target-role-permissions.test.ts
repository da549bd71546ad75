import { describeRule } from "../describe-rule.ts";
import { allowed, arnOf, LATER, role, taskOf, template } from "../templates.ts";

const SCHEDULER = "scheduler.amazonaws.com";
const scheduled = (own: object, task: object = { ExecutionRoleArn: arnOf("Execution") }) =>
  template({
    Role: role(own, SCHEDULER),
    Task: taskOf(task),
    Nightly: {
      Type: "AWS::Scheduler::Schedule",
      Properties: { Target: { RoleArn: arnOf("Role"), EcsParameters: { TaskDefinitionArn: { Ref: "Task" } } } },
    },
  });
const managed = (name: string) => ({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/service-role/${name}`] });
const lacks = (actions: string, help: string) => [
  `Role is the role of Nightly, which starts a task, and may not do ${actions}; no task starts.`,
  help,
];

describeRule("iam/target-role-permissions", "template", {
  at: "Resources.Role.Properties",
  accepts: {
    "both rights": scheduled(allowed(["ecs:RunTask", "iam:PassRole"])),
    "the policy of AWS": scheduled(managed("AmazonEC2ContainerServiceEventsRole")),
    "a task that has no roles": scheduled(allowed("ecs:RunTask"), {}),
    "a policy of its own": scheduled({ ManagedPolicyArns: [{ Ref: "Own" }] }),
    "a role of elsewhere": template({
      Nightly: {
        Type: "AWS::Scheduler::Schedule",
        Properties: { Target: { RoleArn: { Ref: "RoleArn" }, EcsParameters: {} } },
      },
    }),
    "another target": template({
      Role: role({}, SCHEDULER),
      Nightly: { Type: "AWS::Scheduler::Schedule", Properties: { Target: { RoleArn: arnOf("Role") } } },
    }),
  },
  rejects: {
    "a role that may not hand over others": {
      document: scheduled(allowed("ecs:RunTask")),
      says: lacks("iam:PassRole", "Allow iam:PassRole of the roles of Task."),
    },
    "a role that may do nothing": {
      document: scheduled({}),
      says: lacks(
        "ecs:RunTask and iam:PassRole",
        "Allow ecs:RunTask of the task definition and iam:PassRole of the roles of Task.",
      ),
    },
    "a role that may not start tasks": {
      document: scheduled(allowed("s3:*"), {}),
      says: lacks("ecs:RunTask", "Allow ecs:RunTask of the task definition."),
    },
  },
  unknown: [scheduled({ Policies: LATER }), scheduled(allowed(LATER))],
});
