import type { Statement } from "./statements.ts";

/** What a workload needs a right for at least: the actions, what they may be about, and the condition that narrows them. */
interface Need {
  readonly actions: readonly string[];
  readonly on: RegExp;
  readonly condition?: RegExp;
  /** An action that stands in the same statement. */
  readonly beside?: string;
  /** Nothing else stands in the same statement. */
  readonly alone?: boolean;
}

const EVERYTHING = /^\*$/;
const SERVICE = String.raw`^arn:(?:aws|\$\{AWS::Partition\}):`;
/** One thing of an account: nothing in its name stands for several. */
const one = (service: string, thing: string) => new RegExp(`${SERVICE}${service}:[^*?]*:${thing}[^*?]+$`);
const folder = (service: string, thing: string) => new RegExp(`${SERVICE}${service}:[^*?]*:${thing}[^*?]+/\\*$`);

/** What others have made is a parameter, and is one thing. */
const GIVEN = String.raw`^\w+(?:FromStack|FromParameterStore|FromDeployment)$`;

/** A queue or a topic of another stack is a parameter. */
const QUEUE = new RegExp(`${GIVEN}|^\\w+QueueArn$|^DeadLetterQueue\\.Arn$|${one("sqs", "").source}`);
const TOPIC = new RegExp(`${GIVEN}|^\\w+TopicArn$|${one("sns", "").source}`);
const GIVEN_BUCKET = String.raw`^,arn:\S+:s3:::,\w+FromStack`;

/** What a stack of the app makes is a parameter as well. */
const MADE = String.raw`^\w+Stack\w+$`;
const oneOrMade = (service: string, thing: string) => new RegExp(`${GIVEN}|${MADE}|${one(service, thing).source}`);
const oneOrGiven = (service: string, thing: string) => new RegExp(`${GIVEN}|${one(service, thing).source}`);
const givenBucket = (end: string, written: RegExp) => new RegExp(`${GIVEN_BUCKET}${end}$|${written.source}`);

const TLS_KEY = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "GenerateDataKeyPair"].map(
  (action) => `kms:${action}`,
);

/** The least that AWS's documentation names for each. */
const NEEDS: readonly Need[] = [
  // ECR's token has no resource; the images have.
  { actions: ["ecr:GetAuthorizationToken"], on: EVERYTHING },
  {
    actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    on: one("ecr", "repository/"),
  },
  { actions: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], on: one("ecr", "repository/") },
  { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], on: /^LogGroup\.Arn$|:log-group:[^*?]+:\*$/ },
  { actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"], on: /^FlowLogGroup\.Arn$/ },
  { actions: ["logs:CreateLogGroup", "logs:DescribeLogStreams"], on: /:log-group:[^*?]+(?::\*)?$/ },
  { actions: ["ssm:GetParameters"], on: oneOrMade("ssm", "parameter/") },
  // The name of a parameter that a stack makes, joined to what every ARN of one begins with.
  { actions: ["ssm:GetParameters"], on: /^,arn:\S+:ssm:\S+:parameter\/?,\w+Stack\w*$/ },
  {
    actions: ["secretsmanager:GetSecretValue"],
    on: new RegExp(`${GIVEN}|${MADE}|${SERVICE}secretsmanager:[^*?]*:secret:[^*?]+(?:-\\?{6})?$`),
  },
  { actions: ["kms:Decrypt", "kms:GenerateDataKey"], on: oneOrMade("kms", "key/"), condition: /kms:ViaService/ },
  {
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    on: /:key\/\*$/,
    condition: /kms:ViaService.*kms:ResourceAliases/,
  },
  {
    // What EBS does with a key when ECS makes a disk.
    actions: ["CreateGrant", "DescribeKey", "GenerateDataKeyWithoutPlaintext", "ReEncryptFrom", "ReEncryptTo"].map(
      (action) => `kms:${action}`,
    ),
    on: oneOrMade("kms", "key/"),
    condition: /kms:ViaService/,
  },
  // ECS keeps the private keys of Service Connect's certificates under the key, and makes them by it.
  { actions: TLS_KEY, on: oneOrMade("kms", "key/"), beside: "kms:GenerateDataKeyPair" },
  { actions: TLS_KEY, on: /:key\/\*$/, condition: /kms:ResourceAliases/, beside: "kms:GenerateDataKeyPair" },
  { actions: ["s3:GetObject"], on: one("s3", ":") },
  { actions: ["s3:GetBucketLocation"], on: givenBucket("", one("s3", ":")) },
  // Sessions in containers are written down by the agent of Systems Manager, whose channels the same role opens.
  { actions: ["logs:DescribeLogGroups"], on: EVERYTHING },
  { actions: ["s3:GetEncryptionConfiguration"], on: givenBucket("", one("s3", ":")) },
  { actions: ["kms:Decrypt"], on: oneOrGiven("kms", "key/"), alone: true },
  { actions: ["s3:PutObject"], on: givenBucket(String.raw`,/\*`, folder("s3", ":")) },
  {
    actions: ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"].map(
      (action) => `ssmmessages:${action}`,
    ),
    on: EVERYTHING,
  },
  {
    actions: [
      "xray:PutTraceSegments",
      "xray:PutTelemetryRecords",
      "xray:GetSamplingRules",
      "xray:GetSamplingTargets",
      "xray:GetSamplingStatisticSummaries",
    ],
    on: EVERYTHING,
  },
  { actions: ["firehose:PutRecordBatch"], on: one("firehose", "deliverystream/") },
  { actions: ["es:ESHttpPost"], on: folder("es", "domain/") },
  {
    actions: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
    on: one("elasticfilesystem", "file-system/"),
  },
  { actions: ["s3files:ClientMount", "s3files:ClientWrite"], on: oneOrGiven("s3files", "file-system/") },
  { actions: ["aoss:APIAccessAll"], on: one("aoss", "collection/") },
  { actions: ["sqs:SendMessage"], on: QUEUE },
  { actions: ["sns:Publish"], on: TOPIC },
  {
    actions: ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage"].map(
      (one) => `sqs:${one}`,
    ),
    on: QUEUE,
  },
  { actions: ["ecs:RunTask"], on: /:task-definition\/[^*?]+:\*$/, condition: /ecs:cluster/ },
  { actions: ["ecs:TagResource"], on: /:task\/[^*?]+\/\*$/, condition: /ecs:CreateAction.*RunTask/ },
  { actions: ["iam:PassRole"], on: /^\w+Role\.Arn$|:role\/[^*?]+$/, condition: /iam:PassedToService/ },
];

/** What a statement allows beyond what is needed, a line for each. */
export function beyondNeeds(statement: Statement): readonly string[] {
  const { place, effect, actions, resources, principal, condition } = statement;
  if (effect !== "Allow") return [];
  if (principal !== undefined)
    return isOpen(principal) && condition === undefined ? [`${place}: anyone ${actions.join()}`] : [];
  return actions.flatMap((action) =>
    resources
      .filter((resource) => !isNeeded(action, resource, statement))
      .map((resource) => `${place}: ${action} on ${resource}`),
  );
}

function isNeeded(action: string, resource: string, { actions, condition }: Statement): boolean {
  return NEEDS.some(
    (need) =>
      need.actions.includes(action) &&
      need.on.test(resource) &&
      (need.beside === undefined || actions.includes(need.beside)) &&
      (need.alone !== true || actions.length === 1) &&
      (need.condition?.test(JSON.stringify(condition) ?? "") ?? true),
  );
}

/** True for everybody, and for a service of AWS, which acts for whoever asks it. */
/** EC2 says of no account that it asks for. Source: IAM, "Cross-service confused deputy prevention". */
function isOpen(principal: unknown): boolean {
  const text = JSON.stringify(principal);
  return /"\*"|"Service"/.test(text) && text !== '{"Service":"ec2.amazonaws.com"}';
}
