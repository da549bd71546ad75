import { resource } from "../../../cloudformation/resource.ts";
import { ref, sub, type Resource, type Value } from "../../../cloudformation/template.ts";
import type { templateTags } from "../../fields/tags.ts";
import { sorted } from "../../resolve/names.ts";
import { cidrIngress } from "./cidr-ingress.ts";
import { endpointServices, isGateway, serviceName } from "./endpoint-services.ts";

/** The endpoints of a network, and where they are. */
export interface Endpoints {
  /** Services by their actions' or their endpoints' names, each as often as it is asked for. */
  readonly services: readonly string[];
  readonly isInChina: boolean;
  readonly vpc: Value<string>;
  readonly subnets: Value<readonly Value<string>[]>;
  readonly routeTables: readonly Value<string>[];
  /** The blocks whose addresses may use them, by what the ids of their rules end in. */
  readonly users: Readonly<Record<string, string>>;
  readonly tags: ReturnType<typeof templateTags>;
}

/**
 * An endpoint for each service, once, and the security group of those that have addresses. Their private names are for the
 * whole VPC, so who may use them follows from subnets: tasks that run before their stack knows of the endpoints are let in, too.
 */
export function endpointResources(endpoints: Endpoints): Readonly<Record<string, Resource>> {
  const services = new Set(endpoints.services.flatMap(endpointServices));
  const made = sorted(
    Object.fromEntries(Array.from(services, (service) => [endpointName(service), endpoint(service, endpoints)])),
  );
  if (Array.from(services).every(isGateway)) return made;
  const rules = Object.entries(endpoints.users).map(([suffix, cidr]) => [
    `VpcEndpointsIngress${suffix}`,
    cidrIngress("VpcEndpointsGroup", cidr, 443),
  ]);
  return { VpcEndpointsGroup: securityGroup(endpoints), ...Object.fromEntries(rules), ...made };
}

/** `ecr.api` → `EcrApiEndpoint`. */
function endpointName(service: string): string {
  const words = service.split(/[.-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Endpoint`;
}

function endpoint(service: string, endpoints: Endpoints): Resource {
  return isGateway(service) ? gatewayEndpoint(service, endpoints) : interfaceEndpoint(service, endpoints);
}

function gatewayEndpoint(service: string, { isInChina, vpc, routeTables, tags }: Endpoints): Resource {
  return resource("AWS::EC2::VPCEndpoint", {
    VpcId: vpc,
    VpcEndpointType: "Gateway",
    ServiceName: sub(serviceName(service, isInChina)),
    RouteTableIds: routeTables,
    Tags: tags,
  });
}

function interfaceEndpoint(service: string, { isInChina, vpc, subnets, tags }: Endpoints): Resource {
  return resource("AWS::EC2::VPCEndpoint", {
    VpcId: vpc,
    VpcEndpointType: "Interface",
    ServiceName: sub(serviceName(service, isInChina)),
    PrivateDnsEnabled: true,
    SecurityGroupIds: [ref("VpcEndpointsGroup")],
    SubnetIds: subnets,
    Tags: tags,
  });
}

function securityGroup({ vpc, tags }: Endpoints): Resource {
  return resource("AWS::EC2::SecurityGroup", { GroupDescription: "VPC endpoints", VpcId: vpc, Tags: tags });
}
