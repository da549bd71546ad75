import { outsideId } from "../../resources/outside-values.ts";
import { type Service, UNKNOWN } from "@ecs-dsl/validators";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource } from "../../../cloudformation/template.ts";
import { templateTags, type Tags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import type { CloudMapPlan, DiscoveryPlan } from "../../plan/discovery-plan.ts";
import { namespaceId } from "../../platform/namespaces.ts";
import { type Connections, portNumber } from "../../resolve/connections.ts";
import { type Built, Deferred } from "../../resolve/deferred.ts";
import { registryOf, srvPortOf } from "../../resolve/discovery.ts";
import { namePart } from "../../resolve/names.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import type { EcsServicePlan } from "./plan.ts";

interface Around {
  readonly discovery: DiscoveryPlan;
  readonly connections: Connections;
}

/** Where ECS writes down the addresses of the tasks. */
export function serviceRegistries(
  plan: EcsServicePlan,
  { discovery, connections }: Around,
): Built<Service["serviceRegistries"]> {
  const namespace = registryOf(plan, discovery, connections);
  if (namespace === undefined) return undefined;
  return [{ registryArn: REGISTRY, ...srvTarget(plan, namespace, connections) }];
}

const ID = "DiscoveryService";
const REGISTRY = new Deferred(UNKNOWN, getAtt(ID, "Arn"));

/** An SRV record says a port; ECS refuses one for A records alone. */
function srvTarget(plan: EcsServicePlan, { records }: CloudMapPlan, connections: Connections) {
  const name = records.includes("SRV") ? srvPortOf(plan, connections) : undefined;
  const containerPort = name === undefined ? undefined : portNumber(plan.ports?.[name]);
  return containerPort === undefined ? {} : { containerName: plan.containerName, containerPort };
}

const DEFAULT_TTL = 10;

/** The names of a service in DNS. ECS tells which of its tasks are healthy, which Cloud Map asks for by a custom check. */
export function discoveryService(
  lowering: Lowering,
  plan: EcsServicePlan,
  { discovery, connections, appTags }: Around & { readonly appTags: Tags },
): Readonly<Record<string, Resource>> {
  const namespace = registryOf(plan, discovery, connections);
  if (namespace === undefined) return {};
  const { props, records } = namespace;
  const TTL = props.ttl ?? DEFAULT_TTL;
  return {
    [ID]: resource("AWS::ServiceDiscovery::Service", {
      Name: namePart(plan.name),
      Description: `Tasks of ${plan.fullName}`,
      NamespaceId:
        namespace.namespaceId === undefined
          ? fromPlatform(lowering, namespaceId(namespace))
          : outsideId(lowering, namespace.namespaceId),
      DnsConfig: { RoutingPolicy: "MULTIVALUE", DnsRecords: records.map((Type) => ({ Type, TTL })) },
      HealthCheckCustomConfig: { FailureThreshold: 1 },
      Tags: templateTags(appTags, plan.props.tags),
    }),
  };
}
