import { describeRule } from "../describe-rule.ts";
import { allowed, arnOf, EXECUTION, LATER, role, serviceOf, taskOf, template } from "../templates.ts";

const SECRET = { Secrets: [{ Name: "A", ValueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf" }] };
const IMAGE = { Image: { "Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/api:1.4" } };
const LOGS = { LogConfiguration: { LogDriver: "awslogs", Options: {} } };
const executed = (own: object, container: object) =>
  template({ Role: role(own), Task: taskOf({ ExecutionRoleArn: arnOf("Role") }, container) });
const lacks = (actions: string, help: string) => [
  `Role is the execution role of Task and may not do ${actions}, so its tasks fail to start.`,
  help,
];
const MANAGED = "Add the managed policy service-role/AmazonECSTaskExecutionRolePolicy.";
const STATEMENT = "Add a statement that allows it of what the task reads.";

describeRule("iam/execution-role-permissions", "template", {
  at: "Resources.Role.Properties",
  accepts: {
    "the policy of AWS": executed(EXECUTION, { ...IMAGE, ...LOGS }),
    statements: executed(allowed(["ecr:*", "logs:*"]), { ...IMAGE, ...LOGS }),
    "a secret that it may read": executed(allowed("secretsmanager:GetSecretValue"), SECRET),
    "an image of elsewhere": executed({}, {}),
    "a policy of its own": executed({ ManagedPolicyArns: [{ Ref: "Own" }] }, SECRET),
  },
  rejects: {
    "neither images nor logs": {
      document: executed({}, { ...IMAGE, ...LOGS }),
      says: lacks("ecr:GetAuthorizationToken and logs:PutLogEvents", MANAGED),
    },
    "a secret": {
      document: executed(EXECUTION, SECRET),
      says: lacks("secretsmanager:GetSecretValue", STATEMENT),
    },
    "a parameter and a file": {
      document: executed(EXECUTION, {
        Secrets: [{ Name: "A", ValueFrom: { "Fn::Sub": "arn:aws:ssm:eu-west-1:${AWS::AccountId}:parameter/a" } }],
        EnvironmentFiles: [{ Type: "s3", Value: "arn:aws:s3:::shop/a.env" }],
      }),
      says: lacks("ssm:GetParameters and s3:GetObject", STATEMENT),
    },
  },
  unknown: [
    executed({}, { Image: LATER, Secrets: LATER, LogConfiguration: LATER, EnvironmentFiles: LATER }),
    executed({ Policies: LATER }, SECRET),
    executed({}, { Secrets: [{ Name: "A", ValueFrom: LATER }] }),
  ],
});

const exec = (own: object, EnableExecuteCommand: unknown = true) =>
  template({
    Role: role(own),
    Task: taskOf({ TaskRoleArn: arnOf("Role") }),
    Service: serviceOf({ EnableExecuteCommand }),
  });

describeRule("iam/exec-permissions", "template", {
  at: "Resources.Role.Properties",
  accepts: {
    "what it needs": exec(allowed(["ssmmessages:OpenDataChannel"])),
    "no ECS Exec": exec({}, false),
  },
  rejects: {
    "something else": {
      document: exec(allowed("s3:*")),
      says: [
        "Role is the task role of Service, which has ECS Exec, and may not do ssmmessages:OpenDataChannel: nobody gets into its containers.",
        'Allow ssmmessages:CreateControlChannel, CreateDataChannel, OpenControlChannel and OpenDataChannel of "*".',
      ],
    },
  },
  unknown: [exec({}, LATER), exec({ ManagedPolicyArns: LATER })],
});

const ALMIGHTY = [
  "Role is a role of Task and may do everything in its account; who breaks into the program may, too.",
  "Allow the actions and the resources that the program uses.",
];
const task = (own: object) => template({ Role: role(own), Task: taskOf({ TaskRoleArn: arnOf("Role") }) });

describeRule("iam/wildcard-task-role", "template", {
  at: "Resources.Role.Properties",
  accepts: {
    "some actions": task(allowed("s3:*")),
    "some resources": task(allowed("*", { Resource: "arn:aws:s3:::shop/*" })),
    "a condition": task(allowed("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": true } } })),
  },
  rejects: {
    everything: { document: task(allowed(["s3:Get*", "*"])), says: ALMIGHTY },
    "the policy of administrators": {
      document: task({ ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] }),
      says: ALMIGHTY,
    },
  },
  unknown: [task(allowed(LATER)), task(allowed("*", { Resource: LATER })), task({ Policies: LATER })],
});
