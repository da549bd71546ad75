import { type Access, NO_ACCESS } from "./access.ts";
import type { DiscoveryWay } from "./discovery.ts";
import { type Jobs, NO_JOBS } from "./jobs.ts";
import { NO_OTHERS, type Others } from "./others.ts";

/** What a route says of its algorithm. */
export const SPREADS = {
  inTurn: {},
  least: { algorithm: "least_outstanding_requests" },
  atRandom: { algorithm: "weighted_random" },
  mitigated: { algorithm: "weighted_random", anomalyMitigation: true },
} as const;

/** A service of the shop, as data. */
export interface Workload {
  readonly port: 3000 | 8080;
  readonly portName: "http" | "web";
  readonly isHttp2: boolean;
  readonly path: string | undefined;
  readonly priority: number | undefined;
  /** Its share of the requests, where other routes match the same. */
  readonly weight: number | undefined;
  /** Whether its route is on a listener beside the main one. */
  readonly isApart: boolean;
  /** How requests are spread over its tasks. */
  readonly spreads: keyof typeof SPREADS;
  /** The load balancer that its route is on. */
  readonly loadBalancer: "edge" | "inner";
  /** What the network load balancer listens for, on which port. */
  readonly listens: "nothing" | "tcp" | "tls" | "udp";
  readonly listenerPort: number;
  /** The workload whose `url()` it has. */
  readonly calls: string | undefined;
  readonly count: number;
  readonly builds: boolean;
  readonly scales: boolean;
  readonly hasSidecar: boolean;
  readonly mayStop: boolean;
  readonly isLarge: boolean;
  /** How its tasks are replaced. */
  readonly strategy: "rolling" | "blueGreen" | "canary" | "linear";
  /** A second port, with a route of its own where there is a first; and one that speaks UDP. */
  readonly hasAdmin: boolean;
  readonly hasUdp: boolean;
  /** What runs it: Fargate, or instances, where its ports may be those of the instance. */
  readonly runsOn: "fargate" | "instances" | "bridge" | "managed";
  /** How it mounts the file system that the shop shares. */
  readonly mounts: "nothing" | "reading" | "writing";
  readonly hasXray: boolean;
  readonly hasCollector: boolean;
  /** `service command`: properties that are given. */
  readonly options: readonly string[];
}

/** What random edits change. */
export interface Shop {
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly jobs: Jobs;
  readonly access: Access;
  readonly others: Others;
  /** Zones of a new network; undefined for an existing one. */
  readonly zones: 1 | 2 | 3 | 6 | readonly string[] | undefined;
  /** Whether private subnets have no way out but endpoints. */
  readonly isIsolated: boolean;
  readonly isInternal: boolean;
  /** How its services find each other, and the zone in DNS where that is one of the ways. */
  readonly discovery: DiscoveryWay;
  readonly zoneName: "shop.local" | "myapp.local";
  readonly isNetworkInternal: boolean;
  readonly networkDomains: number;
  readonly certificates: number;
  /** How many names in DNS it has, and which load balancer has them. */
  readonly domains: 0 | 1 | 2;
  readonly domainsOn: Workload["loadBalancer"];
  /** The load balancer that a distribution is before, where there is one. */
  readonly atEdge: Workload["loadBalancer"] | undefined;
  readonly clusterName: string | undefined;
  readonly runsOnSpot: boolean;
  /** What its instances are called, and what they are. */
  readonly instances: { readonly name: "general" | "blue"; readonly type: "m7g.large" | "m7i.large" };
  /** How EC2 bills managed instances. */
  readonly isManagedSpot: boolean;
  readonly hasDaemon: boolean;
  readonly isTagged: boolean;
  /** Whether a second environment stands in the same account and region. */
  readonly hasStaging: boolean;
  /** `cluster tags`: properties that are given. */
  readonly options: readonly string[];
}

/** A service as `add` makes it. */
export function freshWorkload(name: string): Workload {
  return {
    port: 3000,
    portName: "http",
    isHttp2: false,
    path: `/${name}/*`,
    priority: undefined,
    weight: undefined,
    isApart: false,
    spreads: "inTurn",
    loadBalancer: "edge",
    listens: "nothing",
    listenerPort: 7000 + (name.codePointAt(0) ?? 0),
    calls: undefined,
    count: 1,
    builds: false,
    scales: false,
    hasSidecar: false,
    mayStop: false,
    isLarge: false,
    strategy: "rolling",
    hasAdmin: false,
    hasUdp: false,
    runsOn: "fargate",
    mounts: "nothing",
    hasXray: false,
    hasCollector: false,
    options: [],
  };
}

/** What every sequence of edits begins with. */
export const FIRST_SHOP: Shop = {
  workloads: {
    api: { ...freshWorkload("api"), builds: true, hasSidecar: true, scales: true },
    web: { ...freshWorkload("web"), calls: "api" },
  },
  jobs: NO_JOBS,
  access: NO_ACCESS,
  others: NO_OTHERS,
  zones: 2,
  isIsolated: false,
  isInternal: false,
  discovery: "connect",
  zoneName: "shop.local",
  isNetworkInternal: false,
  networkDomains: 0,
  certificates: 0,
  domains: 0,
  domainsOn: "edge",
  atEdge: undefined,
  clusterName: undefined,
  runsOnSpot: false,
  instances: { name: "general", type: "m7g.large" },
  isManagedSpot: false,
  hasDaemon: false,
  isTagged: false,
  hasStaging: false,
  options: [],
};

export function environmentsOf({ hasStaging }: Shop): readonly string[] {
  return hasStaging ? ["default", "staging"] : ["default"];
}
