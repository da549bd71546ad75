import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { nearest } from "../packages/validators/src/words.ts";
import { formatted } from "./formatted.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type Database, HEAD, nameOf, resourceFiles, resourceOf } from "./resource-files.ts";

/**
 * The types of resources whose properties a `stack()` is typed with: what stands next to services. All that AWS has would
 * cost every config more than two seconds in each type check.
 */
const TYPED = [
  "AWS::AmazonMQ::Broker",
  "AWS::CertificateManager::Certificate",
  "AWS::CloudWatch::Alarm",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolDomain",
  "AWS::DocDB::DBCluster",
  "AWS::DocDB::DBInstance",
  "AWS::DocDB::DBSubnetGroup",
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::SecurityGroupIngress",
  "AWS::EFS::AccessPoint",
  "AWS::EFS::FileSystem",
  "AWS::EFS::MountTarget",
  "AWS::ElastiCache::CacheCluster",
  "AWS::ElastiCache::ParameterGroup",
  "AWS::ElastiCache::ReplicationGroup",
  "AWS::ElastiCache::ServerlessCache",
  "AWS::ElastiCache::SubnetGroup",
  "AWS::Events::EventBus",
  "AWS::Events::Rule",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::KMS::Alias",
  "AWS::KMS::Key",
  "AWS::Kinesis::Stream",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::MSK::Cluster",
  "AWS::MemoryDB::Cluster",
  "AWS::MemoryDB::SubnetGroup",
  "AWS::OpenSearchService::Domain",
  "AWS::RDS::DBCluster",
  "AWS::RDS::DBClusterParameterGroup",
  "AWS::RDS::DBInstance",
  "AWS::RDS::DBParameterGroup",
  "AWS::RDS::DBProxy",
  "AWS::RDS::DBProxyTargetGroup",
  "AWS::RDS::DBSubnetGroup",
  "AWS::Route53::RecordSet",
  "AWS::S3::Bucket",
  "AWS::S3::BucketPolicy",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::Queue",
  "AWS::SQS::QueuePolicy",
  "AWS::SSM::Parameter",
  "AWS::Scheduler::Schedule",
  "AWS::SecretsManager::RotationSchedule",
  "AWS::SecretsManager::Secret",
  "AWS::SecretsManager::SecretTargetAttachment",
  "AWS::StepFunctions::StateMachine",
];

/** What gives the ARN where neither an attribute `Arn` nor one that is named after the type does: `Ref`, or another attribute. */
const ARN_BY: Readonly<Record<string, string>> = {
  "AWS::IAM::ManagedPolicy": "PolicyArn",
  "AWS::RDS::DBProxyTargetGroup": "TargetGroupArn",
  "AWS::SecretsManager::Secret": "Ref",
  "AWS::SecretsManager::SecretTargetAttachment": "Ref",
};

/** The types that configs are checked with, and the same facts for the compiler. */
export function generateResourceTypes(): readonly GeneratedFile[] {
  const spec = loadAwsServiceSpecSync();
  const files = resourceFiles(spec, {
    folder: "packages/dsl/src/resources/types",
    types: TYPED,
    valueModule: "../value.ts",
    entry: (type, properties) => entry(spec, type, properties),
    index: { name: "ResourceTypes", doc: "The types of resources whose properties and attributes are known." },
    doc: (service) => `Properties and attributes of each type of resource of ${service}.`,
  });
  return [...files, knownTypes(spec)];
}

function entry(spec: Database, type: string, properties: string): string {
  const attributes = attributesOf(spec, type).map(({ name }) => JSON.stringify(name));
  const arn = arnBy(spec, type) === undefined ? "" : "; readonly hasArn: true";
  return `{ readonly properties: ${properties}; readonly attributes: ${attributes.join(" | ") || "never"}${arn} }`;
}

interface Attribute {
  readonly name: string;
  readonly isList: boolean;
}

/** Those that are a text, a number or a list of them: a structure is no value of an output. */
function attributesOf(spec: Database, type: string): readonly Attribute[] {
  return Object.entries(resourceOf(spec, type).attributes)
    .filter(([, { type }]) => isPlain(type.type === "array" ? type.element.type : type.type))
    .map(([name, attribute]) => ({ name, isList: attribute.type.type === "array" }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function isPlain(type: string): boolean {
  return ["boolean", "date-time", "integer", "number", "string"].includes(type);
}

function arnBy(spec: Database, type: string): string | undefined {
  const names = attributesOf(spec, type).map(({ name }) => name);
  return ARN_BY[type] ?? ["Arn", "ARN", `${nameOf(type)}Arn`].find((name) => names.includes(name));
}

/** One line of text for each type, so that loading the module costs nothing: the compiler reads those that it meets. */
function knownTypes(spec: Database): GeneratedFile {
  const lines = TYPED.map((type) => `  ${JSON.stringify(type)}: ${JSON.stringify(knownType(spec, type))},`);
  const text = `${HEAD}

/** By type: its properties, those with \`!\` needed; its attributes, those with \`[]\` lists; what gives its ARN. */
export const KNOWN_TYPES: Readonly<Record<string, string>> = {
${lines.join("\n")}
};

/** Types beyond these whose names are so like theirs that they would pass for misspelt. */
export const SIMILAR_TYPES: readonly string[] = ${JSON.stringify(similarTypes(spec))};
`;
  return formatted({ path: "packages/compiler/src/lower/resources/stack/known-types.generated.ts", text });
}

function similarTypes(spec: Database): readonly string[] {
  return [...spec.all("resource")]
    .map(({ cloudFormationType }) => cloudFormationType)
    .filter((type) => !TYPED.includes(type) && nearest(type, TYPED) !== undefined)
    .toSorted();
}

function knownType(spec: Database, type: string): string {
  const properties = Object.entries(resourceOf(spec, type).properties);
  const names = properties.map(([name, { required }]) => (required === true ? `${name}!` : name)).toSorted();
  const attributes = attributesOf(spec, type).map(({ name, isList }) => (isList ? `${name}[]` : name));
  return [names.join(" "), attributes.join(" "), arnBy(spec, type) ?? ""].join("|");
}
