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
const managed = (...names: readonly string[]) => ({
  ManagedPolicyArns: names.map((name) => `arn:aws:iam::aws:policy/${name}`),
});
const fromPath = (ValueFrom: string) => ({ Secrets: [{ Name: "A", ValueFrom }] });
const FILES = { EnvironmentFiles: [{ Type: "s3", Value: "arn:aws:s3:::shop/a.env" }] };
const allEnough = (container: object, policies: readonly string[]) =>
  Object.fromEntries(policies.map((name) => [`what ${name} gives`, executed(managed(name), container)]));
const MANAGED = "Add the managed policy service-role/AmazonECSTaskExecutionRolePolicy.";
const STATEMENT = "Add a statement that allows it of what the task reads.";

const policyOf = (Action: string) => ({
  PolicyName: "Own",
  PolicyDocument: { Statement: { Effect: "Allow", Action } },
});
const stored = (container: object) =>
  template({
    Role: role(),
    Task: taskOf({ ExecutionRoleArn: arnOf("Role") }, container),
    Secret: { Type: "AWS::SecretsManager::Secret" },
    Attached: { Type: "AWS::SecretsManager::SecretTargetAttachment" },
    Parameter: { Type: "AWS::SSM::Parameter" },
  });
const SECRETS_OF_THE_TEMPLATE = [
  { Ref: "Secret" },
  { Ref: "Attached" },
  { "Fn::Sub": "${Secret}:password::" },
  { "Fn::Sub": "${SecretArn}:password::" },
  { "Fn::Join": ["", [{ Ref: "Secret" }, ":password::"]] },
  { "Fn::GetAtt": ["Database", "MasterUserSecret.SecretArn"] },
  { "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":secretsmanager:eu-west-1:123456789012:secret:a"]] },
];

describeRule("iam/execution-role-permissions", "template", {
  at: "Resources.Role.Properties",
  accepts: {
    "the policy of AWS": executed(EXECUTION, { ...IMAGE, ...LOGS }),
    statements: executed(allowed(["ecr:*", "logs:*"]), { ...IMAGE, ...LOGS }),
    "a secret that it may read": executed(allowed("secretsmanager:GetSecretValue"), SECRET),
    "an image of elsewhere": executed({}, {}),
    "a policy of its own": executed({ ManagedPolicyArns: [{ Ref: "Own" }] }, SECRET),
    "no files": executed({}, { EnvironmentFiles: [] }),
    "a value of a parameter, which may name anything": executed(
      {},
      { Secrets: [{ Name: "A", ValueFrom: { Ref: "P" } }] },
    ),
    "a secret whose policy may let it in": template({
      Role: role(),
      Task: taskOf({ ExecutionRoleArn: arnOf("Role") }, SECRET),
      Shared: { Type: "AWS::SecretsManager::ResourcePolicy", Properties: {} },
    }),
    "rights under a condition": executed(
      { Policies: [{ "Fn::If": ["IsLive", policyOf("secretsmanager:*"), { Ref: "AWS::NoValue" }] }] },
      SECRET,
    ),
    "a secret by a name, of which nobody knows whose it is": executed({}, fromPath("shop/a")),
    ...allEnough(IMAGE, [
      "AmazonEC2ContainerRegistryReadOnly",
      "AmazonEC2ContainerRegistryPullOnly",
      "AmazonEC2ContainerRegistryPowerUser",
      "AmazonEC2ContainerRegistryFullAccess",
    ]),
    ...allEnough(LOGS, [
      "CloudWatchLogsFullAccess",
      "CloudWatchFullAccess",
      "CloudWatchFullAccessV2",
      "CloudWatchAgentServerPolicy",
    ]),
    ...allEnough(SECRET, ["SecretsManagerReadWrite"]),
    ...allEnough(fromPath("/shop/a"), [
      "AmazonSSMReadOnlyAccess",
      "AmazonSSMFullAccess",
      "AmazonSSMManagedInstanceCore",
    ]),
    ...allEnough(FILES, ["AmazonS3ReadOnlyAccess", "AmazonS3FullAccess"]),
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
    "a parameter by its path": {
      document: executed(EXECUTION, fromPath("/shop/a")),
      says: lacks("ssm:GetParameters", STATEMENT),
    },
    "a parameter beside rights under a condition": {
      document: executed(
        { Policies: [{ "Fn::If": ["IsLive", policyOf("s3:*"), { Ref: "AWS::NoValue" }] }] },
        fromPath("/shop/a"),
      ),
      says: lacks("ssm:GetParameters", STATEMENT),
    },
    ...Object.fromEntries(
      SECRETS_OF_THE_TEMPLATE.map((ValueFrom) => [
        JSON.stringify(ValueFrom),
        {
          document: stored({ Secrets: [{ Name: "A", ValueFrom }] }),
          says: lacks("secretsmanager:GetSecretValue", STATEMENT),
        },
      ]),
    ),
    "a parameter of the template": {
      document: stored({ Secrets: [{ Name: "A", ValueFrom: { Ref: "Parameter" } }] }),
      says: lacks("ssm:GetParameters", STATEMENT),
    },
    "the secret of a log driver": {
      document: stored({
        LogConfiguration: { SecretOptions: [{ Name: "splunk-token", ValueFrom: { Ref: "Secret" } }] },
      }),
      says: lacks("secretsmanager:GetSecretValue", STATEMENT),
    },
    "the secret of a registry": {
      document: stored({ RepositoryCredentials: { CredentialsParameter: { Ref: "Secret" } } }),
      says: lacks("secretsmanager:GetSecretValue", STATEMENT),
    },
    "images and a secret": {
      document: executed({}, { ...IMAGE, ...SECRET }),
      says: lacks("ecr:GetAuthorizationToken and secretsmanager:GetSecretValue", STATEMENT),
    },
    "a parameter and a file": {
      document: executed(EXECUTION, {
        Secrets: [{ Name: "A", ValueFrom: { "Fn::Sub": "arn:aws:ssm:eu-west-1:${AWS::AccountId}:parameter/a" } }],
        ...FILES,
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
    "what it needs under a condition": exec(
      allowed("ssmmessages:*", { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } }),
    ),
    "the policy of AWS": exec(managed("AmazonSSMManagedInstanceCore")),
    "no ECS Exec": exec({}, false),
    "a task of its own, beside one that may not": template({
      Other: role(),
      OtherTask: taskOf({ TaskRoleArn: arnOf("Other") }),
      Role: role(allowed("ssmmessages:*")),
      Task: taskOf({ TaskRoleArn: arnOf("Role") }),
      Service: serviceOf({ EnableExecuteCommand: true }),
    }),
    "a task that has no role": template({ Task: taskOf(), Service: serviceOf({ EnableExecuteCommand: true }) }),
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
  unknown: [
    exec(allowed("s3:*", { Effect: LATER })),
    exec(allowed("{{ action }}")),
    exec({}, LATER),
    exec({ ManagedPolicyArns: LATER }),
    template({
      Role: role(),
      Task: taskOf({ TaskRoleArn: arnOf("Role") }),
      Service: serviceOf({ EnableExecuteCommand: true, TaskDefinition: LATER }),
    }),
  ],
});

const ALMIGHTY = [
  "Role is a role of Task and may do everything in its account; who breaks into the program may, too.",
  "Allow the actions and the resources that the program uses.",
];
const own = (Action: string) => ({
  PolicyName: "Own",
  PolicyDocument: { Statement: [{ Effect: "Allow", Action, Resource: "*" }] },
});
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
    "everything of everything": { document: task(allowed("*:*")), says: ALMIGHTY },
    "everything in one of two policies": {
      document: task({ Policies: [own("s3:Get*"), own("*")] }),
      says: ALMIGHTY,
    },
    "a role of both kinds, once": {
      document: template({
        Role: role(allowed("*")),
        Task: taskOf({ TaskRoleArn: arnOf("Role"), ExecutionRoleArn: arnOf("Role") }),
      }),
      says: ALMIGHTY,
    },
    "an execution role": {
      document: template({ Role: role(allowed("*")), Task: taskOf({ ExecutionRoleArn: arnOf("Role") }) }),
      says: ALMIGHTY,
    },
    "the policy of administrators": { document: task(managed("AdministratorAccess")), says: ALMIGHTY },
  },
  unknown: [
    task(allowed(LATER)),
    task(allowed(undefined)),
    task(allowed("*", { Resource: LATER })),
    task({ Policies: LATER }),
  ],
});
