import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { formatted } from "./formatted.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { HEAD, resourceOf } from "./resource-files.ts";

/** What stands in templates beside services and tasks. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  AmazonMQ: ["Broker", "Configuration"],
  ApiGateway: ["ApiKey", "Deployment", "DomainName", "Resource", "RestApi", "Stage", "VpcLink"],
  ApiGatewayV2: ["Api", "DomainName", "Integration", "Route", "Stage", "VpcLink"],
  ApplicationAutoScaling: ["ScalableTarget", "ScalingPolicy"],
  AutoScaling: ["AutoScalingGroup", "LaunchConfiguration", "LifecycleHook", "ScalingPolicy"],
  Backup: ["BackupPlan", "BackupVault"],
  CertificateManager: ["Certificate"],
  CloudFront: ["CachePolicy", "Distribution", "Function", "OriginAccessControl"],
  CloudWatch: ["Alarm", "CompositeAlarm", "Dashboard"],
  CodeBuild: ["Project"],
  CodeCommit: ["Repository"],
  CodeDeploy: ["Application", "DeploymentGroup"],
  CodePipeline: ["Pipeline"],
  Cognito: ["IdentityPool", "UserPool", "UserPoolClient", "UserPoolDomain"],
  DocDB: ["DBCluster", "DBInstance", "DBSubnetGroup"],
  DynamoDB: ["GlobalTable", "Table"],
  EC2: [
    "DHCPOptions",
    "EIP",
    "EgressOnlyInternetGateway",
    "FlowLog",
    "Instance",
    "InternetGateway",
    "KeyPair",
    "LaunchTemplate",
    "NatGateway",
    "NetworkAcl",
    "NetworkInterface",
    "PrefixList",
    "Route",
    "RouteTable",
    "SecurityGroup",
    "SecurityGroupEgress",
    "SecurityGroupIngress",
    "Subnet",
    "SubnetRouteTableAssociation",
    "TransitGateway",
    "TransitGatewayAttachment",
    "VPC",
    "VPCEndpoint",
    "VPCEndpointService",
    "VPCGatewayAttachment",
    "VPCPeeringConnection",
    "Volume",
  ],
  ECR: [
    "PublicRepository",
    "PullThroughCacheRule",
    "RegistryPolicy",
    "ReplicationConfiguration",
    "Repository",
    "RepositoryCreationTemplate",
  ],
  ECS: [
    "CapacityProvider",
    "Cluster",
    "ClusterCapacityProviderAssociations",
    "PrimaryTaskSet",
    "Service",
    "TaskDefinition",
    "TaskSet",
  ],
  EFS: ["AccessPoint", "FileSystem", "MountTarget"],
  ElastiCache: [
    "CacheCluster",
    "ParameterGroup",
    "ReplicationGroup",
    "ServerlessCache",
    "SubnetGroup",
    "User",
    "UserGroup",
  ],
  ElasticLoadBalancing: ["LoadBalancer"],
  ElasticLoadBalancingV2: ["Listener", "ListenerCertificate", "ListenerRule", "LoadBalancer", "TargetGroup"],
  Events: ["Connection", "EventBus", "Rule"],
  IAM: [
    "AccessKey",
    "Group",
    "InstanceProfile",
    "ManagedPolicy",
    "OIDCProvider",
    "Policy",
    "Role",
    "ServiceLinkedRole",
    "User",
  ],
  KMS: ["Alias", "Key"],
  Kinesis: ["Stream"],
  KinesisFirehose: ["DeliveryStream"],
  Lambda: ["Alias", "EventSourceMapping", "Function", "LayerVersion", "Permission", "Version"],
  Logs: ["LogGroup", "LogStream", "MetricFilter", "SubscriptionFilter"],
  MSK: ["Cluster", "Configuration", "ServerlessCluster"],
  MemoryDB: ["Cluster", "SubnetGroup"],
  OpenSearchService: ["Domain"],
  RDS: [
    "DBCluster",
    "DBClusterParameterGroup",
    "DBInstance",
    "DBParameterGroup",
    "DBProxy",
    "DBProxyTargetGroup",
    "DBSubnetGroup",
  ],
  Route53: ["HealthCheck", "HostedZone", "RecordSet", "RecordSetGroup"],
  S3: ["AccessPoint", "Bucket", "BucketPolicy"],
  SNS: ["Subscription", "Topic", "TopicPolicy"],
  SQS: ["Queue", "QueuePolicy"],
  SSM: ["Document", "Parameter"],
  Scheduler: ["Schedule", "ScheduleGroup"],
  SecretsManager: ["ResourcePolicy", "RotationSchedule", "Secret", "SecretTargetAttachment"],
  ServiceDiscovery: ["HttpNamespace", "Instance", "PrivateDnsNamespace", "PublicDnsNamespace", "Service"],
  StepFunctions: ["Activity", "StateMachine"],
  WAFv2: ["IPSet", "WebACL", "WebACLAssociation"],
};

/** Types of which `Fn::GetAtt` gives every property, too. As cfn-lint 1.51.0 has them, which tried; checked 2026-11-30. */
const WITH_PROPERTIES: ReadonlySet<string> = new Set([
  "AWS::AutoScaling::AutoScalingGroup",
  "AWS::Backup::BackupVault",
  "AWS::EC2::Instance",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::Subnet",
  "AWS::EC2::VPC",
  "AWS::EFS::MountTarget",
  "AWS::ElastiCache::ReplicationGroup",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::Events::EventBus",
  "AWS::RDS::DBInstance",
  "AWS::RDS::DBParameterGroup",
  "AWS::S3::AccessPoint",
  "AWS::SNS::Topic",
  "AWS::SQS::Queue",
  "AWS::SSM::Parameter",
  "AWS::StepFunctions::Activity",
]);

/** What the specification lacks and cfn-lint 1.51.0 takes. Checked 2026-11-30. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "AWS::ApiGatewayV2::Stage": ["Id"],
  "AWS::CertificateManager::Certificate": ["Id"],
  "AWS::CodeCommit::Repository": ["Id"],
  "AWS::DocDB::DBSubnetGroup": ["Id"],
  "AWS::EFS::FileSystem": ["ReplicationConfiguration.*"],
  "AWS::ElasticLoadBalancing::LoadBalancer": ["Id"],
  "AWS::OpenSearchService::Domain": ["DomainArn"],
  "AWS::Route53::RecordSet": ["Id"],
  "AWS::ServiceDiscovery::Instance": ["InstanceId"],
};

type Database = ReturnType<typeof loadAwsServiceSpecSync>;

/** What `Fn::GetAtt` gives of the types that stand beside services, from AWS's own service specification. */
export function generateAttributes(): GeneratedFile {
  const spec = loadAwsServiceSpecSync();
  const types = Object.entries(TYPES).flatMap(([service, names]) => names.map((name) => `AWS::${service}::${name}`));
  const entries = types.map((type) => [type, attributesOf(spec, type).join(" ")]);
  return formatted({
    path: "packages/validators/src/facts/attributes.generated.ts",
    text: `${HEAD}

/** By type, what \`Fn::GetAtt\` gives; with \`.*\`, what has parts. */
export const ATTRIBUTES: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries))};
`,
  });
}

function attributesOf(spec: Database, type: string): readonly string[] {
  const { attributes, properties } = resourceOf(spec, type);
  const given = WITH_PROPERTIES.has(type) ? namesOf(properties) : [];
  const names = [...namesOf(attributes), ...(ALSO[type] ?? []), ...given];
  const open = names.filter((name) => name.endsWith(PARTS)).map((name) => name.slice(0, -PARTS.length));
  const isOfOpen = (name: string) => open.some((one) => name === one || isPartOf(name, one));
  return [...new Set(names)].filter((name) => !isOfOpen(name));
}

/** What the name of one ends with that has parts. */
const PARTS = ".*";

function namesOf(typed: Readonly<Record<string, { readonly type: { readonly type: string } }>>): readonly string[] {
  const names = Object.entries(typed).map(([name, { type: held }]) => (hasParts(held.type) ? name + PARTS : name));
  return names.toSorted();
}

function isPartOf(name: string, whole: string): boolean {
  return name.startsWith(`${whole}.`) && name !== whole + PARTS;
}

/** A structure may be got in parts, and of an array nobody knows. */
function hasParts(type: string): boolean {
  return !["boolean", "date-time", "integer", "number", "string"].includes(type);
}
