import { resource } from "../../../cloudformation/resource.ts";
import { ref, sub, type Resource } from "../../../cloudformation/template.ts";
import { namedSecrets } from "../../plan/named-secrets.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import type { templateTags } from "../../fields/tags.ts";
import { cidrIngress } from "./cidr-ingress.ts";

/** Which services of AWS the tasks of an environment call on the way to their start. */
export interface EndpointNeeds {
  readonly secretsManager: boolean;
  readonly parameters: boolean;
  readonly executeCommand: boolean;
  readonly serviceConnect: boolean;
}

export function endpointNeeds(workloads: readonly WorkloadPlan[], serviceConnect: boolean): EndpointNeeds {
  const secrets = workloads.flatMap((workload) =>
    [workload, ...workload.sidecars].flatMap(namedSecrets).map(({ secret }) => secret),
  );
  return {
    secretsManager: secrets.some(({ kind }) => kind === "secret"),
    parameters: secrets.some(({ kind }) => kind === "parameter"),
    executeCommand: workloads.some(({ props }) => props.enableExecuteCommand === true),
    serviceConnect,
  };
}

interface Endpoints extends EndpointNeeds {
  /** True without a NAT gateway: tasks reach nothing but endpoints. */
  readonly isIsolated: boolean;
  readonly isInChina: boolean;
  readonly cidr: string;
  readonly zones: readonly number[];
  readonly tags: ReturnType<typeof templateTags>;
}

/**
 * The way to S3, which is free and carries image layers, and without a NAT gateway one to each service that a task needs.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html. Checked 2026-11-23.
 */
export function endpointResources(endpoints: Endpoints): Readonly<Record<string, Resource>> {
  const gateway = { S3Endpoint: s3Endpoint(endpoints) };
  if (!endpoints.isIsolated) return gateway;
  const services = interfaceServices(endpoints).map((service) => [endpointName(service), endpoint(service, endpoints)]);
  return {
    ...gateway,
    VpcEndpointsGroup: securityGroup(endpoints),
    VpcEndpointsIngress: cidrIngress("VpcEndpointsGroup", endpoints.cidr, 443),
    ...Object.fromEntries(services),
  };
}

function interfaceServices({ secretsManager, parameters, executeCommand, serviceConnect }: EndpointNeeds) {
  return [
    "ecr.api",
    "ecr.dkr",
    "logs",
    ...(secretsManager ? ["secretsmanager"] : []),
    ...(parameters ? ["ssm"] : []),
    ...(executeCommand ? ["ssmmessages"] : []),
    ...(serviceConnect ? ["ecs-agent"] : []),
  ];
}

/** `ecr.api` → `EcrApiEndpoint`. */
function endpointName(service: string): string {
  const words = service.split(/[.-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Endpoint`;
}

function s3Endpoint({ zones, tags }: Endpoints): Resource {
  return resource("AWS::EC2::VPCEndpoint", {
    VpcId: ref("Vpc"),
    VpcEndpointType: "Gateway",
    ServiceName: sub("com.amazonaws.${AWS::Region}.s3"),
    RouteTableIds: zones.map((zone) => ref(`PrivateRouteTable${zone}`)),
    Tags: tags,
  });
}

/** In China, ECR's endpoints have a prefix that the others do not have. Source: `aws ec2 describe-vpc-endpoint-services`. */
const PREFIXED_IN_CHINA = ["ecr.api", "ecr.dkr"];

function serviceName(service: string, isInChina: boolean): string {
  const prefix = isInChina && PREFIXED_IN_CHINA.includes(service) ? "cn." : "";
  return `${prefix}com.amazonaws.\${AWS::Region}.${service}`;
}

function endpoint(service: string, { isInChina, zones, tags }: Endpoints): Resource {
  return resource("AWS::EC2::VPCEndpoint", {
    VpcId: ref("Vpc"),
    VpcEndpointType: "Interface",
    ServiceName: sub(serviceName(service, isInChina)),
    PrivateDnsEnabled: true,
    SecurityGroupIds: [ref("VpcEndpointsGroup")],
    SubnetIds: zones.map((zone) => ref(`PrivateSubnet${zone}`)),
    Tags: tags,
  });
}

function securityGroup({ tags }: Endpoints): Resource {
  return resource("AWS::EC2::SecurityGroup", {
    GroupDescription: "VPC endpoints",
    VpcId: ref("Vpc"),
    Tags: tags,
  });
}
