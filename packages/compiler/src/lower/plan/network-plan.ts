import type { FlowLogsProps, Network, NewNetwork, OutsideId, Reference } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { noun, type Noun } from "../nouns/noun.ts";
import { EXISTING_NETWORK, NETWORK } from "../fields/tables/network.ts";

export type NetworkPlan = ExistingNetworkPlan | NewNetworkPlan;

/** A network that exists. */
export interface ExistingNetworkPlan {
  readonly kind: "existing";
  readonly subject: Noun;
  readonly vpcId: OutsideId | undefined;
  /** Where they are one value, how many they are is not known. */
  readonly privateSubnetIds: readonly OutsideId[] | Reference<"output">;
  readonly publicSubnetIds: readonly OutsideId[] | Reference<"output">;
  readonly routeTableIds: readonly OutsideId[];
  /** Services that it gets endpoints to. */
  readonly endpoints: readonly string[];
}

/** A network that the environment gets. */
export interface NewNetworkPlan {
  readonly kind: "new";
  readonly subject: Noun;
  readonly cidr: string;
  /** How many different ones. */
  readonly availabilityZones: number;
  /** Their names or ids, where they are given. */
  readonly zones?: readonly string[];
  readonly natGateways: number;
  /** Services that it has endpoints to in any case. */
  readonly endpoints: readonly string[];
  readonly ipv6: boolean;
  /** What it writes down of its connections, where it does. */
  readonly flowLogs?: Partial<FlowLogsProps>;
  readonly tags: Readonly<Record<string, string>> | undefined;
}

/** Those of an existing network that are written one by one. */
export function idsOf(ids: ExistingNetworkPlan["privateSubnetIds"]): readonly OutsideId[] {
  return isReference(ids) ? [] : ids;
}

/** One value that is all ids. */
export function isReference(ids: ExistingNetworkPlan["privateSubnetIds"]): ids is Reference<"output"> {
  return !Array.isArray(ids);
}

/** The network of an environment: the one that is given, a new one otherwise. */
export function planNetwork(lowering: Lowering, network: Network | undefined): NetworkPlan {
  const written = network ?? DEFAULT_NETWORK;
  const [node, subject] = lowering.defaults.filled(written, noun(written, "network", "the network"));
  if (node.source === "existing") {
    const {
      vpcId,
      privateSubnetIds = [],
      publicSubnetIds = [],
      routeTableIds = [],
      endpoints = [],
    } = conformed(lowering, subject, EXISTING_NETWORK.shape, node.props);
    return { kind: "existing", subject, vpcId, privateSubnetIds, publicSubnetIds, routeTableIds, endpoints };
  }
  const {
    cidr = "10.0.0.0/16",
    availabilityZones = 2,
    natGateways = 1,
    endpoints = [],
    ipv6 = false,
    flowLogs = false,
    tags,
  } = conformed(lowering, subject, NETWORK.shape, node.props);
  return {
    kind: "new",
    subject,
    cidr,
    ...zonesOf(availabilityZones),
    natGateways,
    endpoints,
    ipv6,
    ...flowLogsOf(flowLogs),
    tags,
  };
}

function flowLogsOf(given: boolean | FlowLogsProps): Pick<NewNetworkPlan, "flowLogs"> {
  if (typeof given === "object") return { flowLogs: given };
  return given ? { flowLogs: {} } : {};
}

function zonesOf(given: number | readonly string[]): Pick<NewNetworkPlan, "availabilityZones" | "zones"> {
  if (typeof given === "number") return { availabilityZones: given };
  const zones = Array.from(new Set(given));
  return { availabilityZones: zones.length, zones };
}

const DEFAULT_NETWORK: Pick<NewNetwork, "kind" | "source" | "props"> = { kind: "network", source: "new", props: {} };

/** True without a way to the internet: tasks reach nothing but VPC endpoints. */
export function isIsolated(network: NetworkPlan): boolean {
  return network.kind === "new" && network.natGateways <= 0;
}
