import { LOG_GROUP_NAME_PATTERN } from "./log-drivers.ts";

/**
 * What S3 takes as the name of a bucket. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export const BUCKET_NAME =
  /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*\.\.)(?!\d+(?:\.\d+){3}$)[a-z\d][a-z\d.-]{1,61}[a-z\d](?<!-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;

/** What AWS takes as the name of a resource. */
export interface ResourceName {
  readonly property: string;
  /** The service, as a sentence calls it. */
  readonly service: string;
  readonly pattern: RegExp;
  /** What the pattern says. */
  readonly takes: string;
  /** True where it has no capital letters. */
  readonly isLowerCase?: true;
  /** The property that makes it one whose name ends in `.fifo`. */
  readonly fifo?: string;
}

/** Of databases and caches. */
function identifier(property: string, service: string, length: number): ResourceName {
  const pattern = new RegExp(`^(?=.{1,${length}}$)(?!.*--)[A-Za-z][A-Za-z0-9-]*(?<!-)$`);
  const takes = `1 to ${length} letters, digits and hyphens that begin with a letter, without a hyphen at the end or two in a row`;
  return { property, service, pattern, takes };
}

const named = (
  property: string,
  service: string,
  pattern: RegExp,
  takes: string,
  more: Pick<ResourceName, "fifo" | "isLowerCase"> = {},
): ResourceName => ({ property, service, pattern, takes, ...more });

/**
 * Names that people give to resources of a template, by the type: those about which AWS's pages are plain. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
 * @see https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export const RESOURCE_NAMES: ReadonlyMap<string, ResourceName> = new Map([
  [
    "AWS::S3::Bucket",
    named(
      "BucketName",
      "S3",
      BUCKET_NAME,
      '3 to 63 lower-case letters, digits, "." and "-" that begin and end with a letter or a digit, and no address of IP',
      { isLowerCase: true },
    ),
  ],
  [
    "AWS::SQS::Queue",
    named("QueueName", "SQS", /^(?=.{1,80}$)[\w-]+(?:\.fifo)?$/, '1 to 80 letters, digits, "-" and "_"', {
      fifo: "FifoQueue",
    }),
  ],
  [
    "AWS::SNS::Topic",
    named("TopicName", "SNS", /^(?=.{1,256}$)[\w-]+(?:\.fifo)?$/, '1 to 256 letters, digits, "-" and "_"', {
      fifo: "FifoTopic",
    }),
  ],
  [
    "AWS::DynamoDB::Table",
    named("TableName", "DynamoDB", /^[\w.-]{3,255}$/, '3 to 255 letters, digits, "-", "_" and "."'),
  ],
  [
    "AWS::Lambda::Function",
    named("FunctionName", "Lambda", /^(?:.*:.*|[\w-]{1,64})$/, '1 to 64 letters, digits, "-" and "_"'),
  ],
  [
    "AWS::Logs::LogGroup",
    named(
      "LogGroupName",
      "CloudWatch Logs",
      LOG_GROUP_NAME_PATTERN,
      '1 to 512 letters, digits, "-", "_", "/", "#" and "."',
    ),
  ],
  [
    "AWS::IAM::Role",
    named("RoleName", "IAM", /^[\w+=,.@-]{1,64}$/, '1 to 64 letters, digits and "_", "+", "=", ",", ".", "@", "-"'),
  ],
  [
    "AWS::KMS::Alias",
    named(
      "AliasName",
      "KMS",
      /^alias\/(?!aws\/)[\w:/-]{1,250}$/,
      'a name that begins with "alias/", not with "alias/aws/", of letters, digits, "-", "_" and "/"',
    ),
  ],
  ["AWS::Kinesis::Stream", named("Name", "Kinesis", /^[\w.-]{1,128}$/, '1 to 128 letters, digits, "-", "_" and "."')],
  ["AWS::RDS::DBCluster", identifier("DBClusterIdentifier", "RDS", 63)],
  ["AWS::RDS::DBInstance", identifier("DBInstanceIdentifier", "RDS", 63)],
  ["AWS::ElastiCache::ReplicationGroup", identifier("ReplicationGroupId", "ElastiCache", 40)],
]);
