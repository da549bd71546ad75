import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { GeneratedFile } from "./generated-file.ts";
import { resourceFiles } from "./resource-files.ts";

/**
 * The types of resources that lowering writes by hand. Task definitions, services and clusters are not among them: they
 * are documents in another spelling (`cloudformation/spelling.ts`, which a test holds against the same specification).
 */
const RESOURCE_TYPES = [
  "AWS::ApplicationAutoScaling::ScalableTarget",
  "AWS::ApplicationAutoScaling::ScalingPolicy",
  "AWS::AutoScaling::AutoScalingGroup",
  "AWS::CertificateManager::Certificate",
  "AWS::CloudFront::Distribution",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudFront::VpcOrigin",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::EC2::EIP",
  "AWS::EC2::EgressOnlyInternetGateway",
  "AWS::EC2::FlowLog",
  "AWS::EC2::InternetGateway",
  "AWS::EC2::LaunchTemplate",
  "AWS::EC2::NatGateway",
  "AWS::EC2::Route",
  "AWS::EC2::RouteTable",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::SecurityGroupIngress",
  "AWS::EC2::Subnet",
  "AWS::EC2::SubnetCidrBlock",
  "AWS::EC2::SubnetRouteTableAssociation",
  "AWS::EC2::VPC",
  "AWS::EC2::VPCCidrBlock",
  "AWS::EC2::VPCEndpoint",
  "AWS::EC2::VPCGatewayAttachment",
  "AWS::ECR::PublicRepository",
  "AWS::ECR::PullThroughCacheRule",
  "AWS::ECR::RegistryPolicy",
  "AWS::ECR::RegistryScanningConfiguration",
  "AWS::ECR::ReplicationConfiguration",
  "AWS::ECR::Repository",
  "AWS::ECR::RepositoryCreationTemplate",
  "AWS::ECS::CapacityProvider",
  "AWS::EFS::AccessPoint",
  "AWS::EFS::FileSystem",
  "AWS::EFS::MountTarget",
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::ElasticLoadBalancingV2::ListenerCertificate",
  "AWS::ElasticLoadBalancingV2::ListenerRule",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::ElasticLoadBalancingV2::TargetGroup",
  "AWS::Events::Rule",
  "AWS::IAM::InstanceProfile",
  "AWS::IAM::Role",
  "AWS::Logs::LogGroup",
  "AWS::Route53::HealthCheck",
  "AWS::Route53::RecordSet",
  "AWS::Scheduler::Schedule",
  "AWS::SecretsManager::Secret",
  "AWS::ServiceDiscovery::HttpNamespace",
  "AWS::ServiceDiscovery::PrivateDnsNamespace",
  "AWS::ServiceDiscovery::Service",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SSM::Parameter",
  "AWS::SQS::Queue",
  "AWS::SQS::QueuePolicy",
  "AWS::WAFv2::WebACLAssociation",
];

/** The properties of each resource type that templates use, from AWS's own service specification. */
export function generateCloudFormationTypes(): readonly GeneratedFile[] {
  return resourceFiles(loadAwsServiceSpecSync(), {
    folder: "packages/compiler/src/cloudformation/resources",
    types: RESOURCE_TYPES,
    valueModule: "../template.ts",
    entry: (_type, properties) => properties,
    index: { name: "PropertiesByType", doc: "The properties of each type of resource." },
    doc: (service) => `The properties of each type of resource of ${service}.`,
  });
}
