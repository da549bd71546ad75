import { describeRule } from "../describe-rule.ts";
import { arnOf, LATER, role, serviceOf, taskOf, template } from "../templates.ts";

const TASKS = "ecs-tasks.amazonaws.com";
const task = (own: unknown, property = "TaskRoleArn") =>
  template({ Role: own, Task: taskOf({ [property]: arnOf("Role") }) });
const volume = (service: string) =>
  template({
    Role: role({}, service),
    Service: serviceOf({ VolumeConfigurations: [{ Name: "data", ManagedEBSVolume: { RoleArn: arnOf("Role") } }] }),
  });
const inService = (more: object) => template({ Role: role({}, TASKS), Service: serviceOf(more) });
const says = (user: string, trusted: string, service: string) => [
  `Role is the role of ${user} and trusts ${trusted}. AWS answers: "ECS was unable to assume the role", and no task starts.`,
  `Allow ${service} to do sts:AssumeRole.`,
];
const EVENTS = "events.amazonaws.com";
const scheduled = (trusted: readonly string[]) =>
  template({
    Role: role({}, trusted),
    Nightly: {
      Type: "AWS::Scheduler::Schedule",
      Properties: { Target: { RoleArn: arnOf("Role"), EcsParameters: {} } },
    },
  });
const principal = (Principal: unknown) =>
  role({ AssumeRolePolicyDocument: { Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }] } });

describeRule("iam/role-trust", "template", {
  at: "Resources.Role.Properties.AssumeRolePolicyDocument",
  accepts: {
    "the service of tasks": task(role()),
    "the service of schedules": scheduled([EVENTS, "scheduler.amazonaws.com"]),
    "it among others": task(role({}, ["ec2.amazonaws.com", TASKS])),
    "an account": task(principal({ AWS: "arn:aws:iam::123456789012:root" })),
    everybody: task(principal("*")),
    "a service that is filled in": task(role({}, "{{ service }}")),
    "the service of ECS, for its own role": volume("ecs.amazonaws.com"),
    "a role that nothing uses": template({ Role: role({}, "ec2.amazonaws.com"), Task: taskOf() }),
  },
  rejects: {
    "a schedule whose role is for rules": {
      document: scheduled([EVENTS]),
      says: [
        "Role is the role of Nightly and trusts events.amazonaws.com; EventBridge cannot assume it, and no task starts.",
        "Allow scheduler.amazonaws.com to do sts:AssumeRole.",
      ],
    },
    "ECS itself, for a task role": {
      document: task(role({}, "ecs.amazonaws.com")),
      says: says("Task", "ecs.amazonaws.com", TASKS),
    },
    "two others, for an execution role": {
      document: task(role({}, ["ec2.amazonaws.com", "lambda.amazonaws.com"]), "ExecutionRoleArn"),
      says: says("Task", "ec2.amazonaws.com and lambda.amazonaws.com", TASKS),
    },
    "nobody of AWS": { document: task(principal({ Federated: "arn" })), says: says("Task", "no service", TASKS) },
    "what is refused to tasks": {
      document: task(
        role({
          AssumeRolePolicyDocument: {
            Statement: [{ Effect: "Deny", Principal: { Service: TASKS }, Action: "sts:AssumeRole" }],
          },
        }),
      ),
      says: says("Task", "no service", TASKS),
    },
    "tasks, for a role that moves traffic": {
      document: inService({ LoadBalancers: [{ AdvancedConfiguration: { RoleArn: arnOf("Role") } }] }),
      says: says("Service", TASKS, "ecs.amazonaws.com"),
    },
    "tasks, for a role of a hook": {
      document: inService({ DeploymentConfiguration: { LifecycleHooks: [{ RoleArn: arnOf("Role") }] } }),
      says: says("Service", TASKS, "ecs.amazonaws.com"),
    },
    "tasks, for a role of ECS": { document: volume(TASKS), says: says("Service", TASKS, "ecs.amazonaws.com") },
  },
  unknown: [
    task(role({}, LATER)),
    task(principal(LATER)),
    task(role({ AssumeRolePolicyDocument: LATER })),
    template({ Role: role({}, "ec2.amazonaws.com"), Task: taskOf({ TaskRoleArn: LATER }) }),
  ],
});
