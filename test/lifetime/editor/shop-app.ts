import {
  type AnyServiceProps,
  app,
  awsLogs,
  type App,
  blueGreen,
  canary,
  cluster,
  daemon,
  distribution,
  type Distribution,
  type Daemon,
  ec2Capacity,
  managedInstances,
  type ManagedInstancesCapacity,
  type Ec2Capacity,
  fargate,
  fargateSpot,
  fileSystem,
  type FileSystem,
  keepLast,
  linear,
  type LoadBalancer,
  loadBalancer,
  network,
  type NetworkLoadBalancer,
  openTelemetryCollector,
  type Repository,
  repository,
  rolling,
  service,
  type Service,
  type Way,
  xrayDaemon,
} from "ecs-dsl";
import { listenerOf, networkLoadBalancerOf } from "./network-app.ts";
import { accessOf } from "./access-app.ts";
import { CLOUD_MAP, discoveryOf, SERVICE_CONNECT } from "./discovery.ts";
import { DISTRIBUTION } from "./distribution-options.ts";
import { CANARY, LINEAR, ROLLING, SHIFT } from "./delivery-options.ts";
import { othersOf } from "./others-app.ts";
import { jobsOf } from "./jobs-app.ts";
import {
  APP,
  chosen,
  CLUSTER,
  FILE_SYSTEM,
  LOGGING,
  NETWORK,
  REPOSITORY,
  SCALING,
  SERVICE,
  SIDECAR,
} from "./options.ts";
import { LOAD_BALANCER, ROUTE } from "./traffic-options.ts";
import { IMAGE } from "./tiny.ts";
import { type Shop, SPREADS, type Workload } from "./shop.ts";

const REGION = { account: "123456789012", region: "us-east-1" };

/** The shop's config. */
export function appOf(shop: Shop): App {
  const files = fileSystem("files", chosen("fileSystem", FILE_SYSTEM, shop.options));
  const services = servicesOf(shop, files);
  const jobs = jobsOf(shop, services, files);
  const given = chosen("app", APP, shop.options);
  const around = { network: networkOf(shop), cluster: clusterOf(shop), workloads: [...services, ...jobs.workloads] };
  const access = accessOf(shop.access, around);
  const discovery = namesIn(shop);
  const content = {
    ...given,
    ...around,
    workloads: [
      ...around.workloads,
      ...access.workloads,
      ...othersOf(shop),
      ...(shop.hasDaemon ? [daemonOf(shop)] : []),
    ],
    ...(discovery.length === 0 ? {} : { discovery }),
    resources: [...jobs.queues, ...access.stacks, ...(given.resources ?? []), ...distributionsOf(shop)],
    tags: shop.isTagged ? { owner: "team" } : {},
  };
  if (!shop.hasStaging) return app("shop", content);
  return app("shop", { environments: { default: REGION, staging: REGION }, define: () => content });
}

/** An app that says nothing finds its services by Service Connect. */
function namesIn({ discovery: way, zoneName: zone, options }: Shop) {
  const connect = chosen("serviceConnect", SERVICE_CONNECT, options);
  const map = chosen("cloudMap", CLOUD_MAP, options);
  if (way === "connect" && Object.keys(connect).length === 0) return [];
  return discoveryOf({ way, zone, connect, map });
}

function capacityOf({ instances: { name, type } }: Shop): Ec2Capacity {
  return ec2Capacity(name, { instanceType: type, minSize: 1, maxSize: 3 });
}

function managedOf({ isManagedSpot, instances: { type } }: Shop): ManagedInstancesCapacity {
  const cpuManufacturers = [type === "m7g.large" ? ("amazon-web-services" as const) : ("intel" as const)];
  return managedInstances("managed", {
    instanceRequirements: { cpuManufacturers },
    ...(isManagedSpot ? { capacityOptionType: "SPOT" as const } : {}),
  });
}

function daemonOf(shop: Shop): Daemon {
  return daemon("agent", { capacity: capacityOf(shop), image: IMAGE, memory: 64, networkMode: "host" });
}

/** What only Fargate has is no part of a service that instances run. */
const OF_FARGATE: ReadonlySet<string> = new Set([
  "service assignPublicIp",
  "service capacityProviderStrategy",
  "service ephemeralStorage",
  "service overrides",
]);

function networkOf({ zones, isIsolated, options }: Shop) {
  if (zones !== undefined) {
    const given = chosen(
      "network",
      NETWORK,
      zones === 1 ? options.filter((name) => name !== "network natGateways") : options,
    );
    return network({ availabilityZones: zones, ...given, ...(isIsolated ? { natGateways: 0 } : {}) });
  }
  return network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
}

function clusterOf({ clusterName, runsOnSpot, options }: Shop) {
  return cluster({
    ...chosen("cluster", CLUSTER, options),
    defaultCapacityProviderStrategy: [runsOnSpot ? fargateSpot({ weight: 1 }) : fargate({ weight: 1 })],
    ...(clusterName === undefined ? {} : { name: clusterName }),
  });
}

interface Around {
  readonly images: Repository;
  readonly files: FileSystem;
  readonly loadBalancers: Readonly<Record<Workload["loadBalancer"], LoadBalancer>>;
  readonly ingest: NetworkLoadBalancer;
  /** The services before this one in the alphabet: only those may be called. */
  readonly earlier: ReadonlyMap<string, Service>;
}

function servicesOf(shop: Shop, files: FileSystem): readonly Service[] {
  const earlier = new Map<string, Service>();
  const images = repository("shop/all", {
    lifecycle: [keepLast(10)],
    ...chosen("repository", REPOSITORY, shop.options),
  });
  const around = { images, files, loadBalancers: loadBalancersOf(shop), ingest: networkLoadBalancerOf(shop), earlier };
  for (const name of Object.keys(shop.workloads).toSorted()) earlier.set(name, serviceOf(shop, name, around));
  return Object.keys(shop.workloads).flatMap((name) => earlier.get(name) ?? []);
}

function loadBalancersOf(shop: Shop): Around["loadBalancers"] {
  const { certificates, isInternal, options, workloads } = shop;
  const arns = Array.from(
    { length: certificates },
    (_arn, index) => `arn:aws:acm:us-east-1:123456789012:certificate/${index}`,
  );
  const certificate = arns.length === 0 ? {} : { certificate: arns };
  const given = chosen("loadBalancer", LOAD_BALANCER, options);
  const apart = Object.values(workloads).some(({ isApart }) => isApart) ? { 8080: {} } : {};
  return {
    edge: loadBalancer("edge", {
      internal: isInternal,
      ...certificate,
      ...given,
      listeners: { ...given.listeners, ...apart },
      ...domainsOf(shop, "edge"),
    }),
    inner: loadBalancer("inner", { internal: true, listeners: apart, ...domainsOf(shop, "inner") }),
  };
}

/** Of two environments only one may have the name. */
function distributionsOf(shop: Shop): readonly Distribution[] {
  const { atEdge, hasStaging, options } = shop;
  if (atEdge === undefined) return [];
  const named = hasStaging ? {} : { domainName: "site.example.com", hostedZone: "Z0123456789ABCDEFGHIJ" };
  const given = chosen("distribution", DISTRIBUTION, options);
  return [distribution("site", { origin: loadBalancersOf(shop)[atEdge], ...named, ...given })];
}

function domainsOf({ domains, domainsOn }: Shop, name: Shop["domainsOn"]) {
  if (domains === 0 || domainsOn !== name) return {};
  return {
    domainName: ["example.com", "api.example.com"].slice(0, domains),
    hostedZone: "Z0123456789ABCDEFGHIJ",
  };
}

function serviceOf(shop: Shop, name: string, around: Around): Service {
  const workload = shop.workloads[name];
  if (workload === undefined) throw new Error(`The shop has no workload ${name}.`);
  const { builds, scales, count, hasSidecar, isLarge, runsOn } = workload;
  const options = workload.options.filter((option) => runsOn === "fargate" || !OF_FARGATE.has(option));
  const own = {
    ...(isLarge ? { cpu: 512, memory: 2048 } : { cpu: 256, memory: 1024 }),
    ...chosen("service", SERVICE, hasSidecar ? options : options.filter((option) => option !== "service dependsOn")),
    ...(runsOn === "instances" || runsOn === "bridge" ? { capacity: capacityOf(shop) } : {}),
    ...(runsOn === "managed" ? { capacity: managedOf(shop) } : {}),
    ...(runsOn === "bridge" ? { networkMode: "bridge" as const } : {}),
    image: builds ? around.images.build(`./${name}`) : IMAGE,
    ports: portsOf(workload),
    routes: waysOf(workload, name, around),
    environment: environmentOf(shop, workload, around),
    sidecars: sidecarsOf(workload),
    ...mountsOf(workload, around),
    ...deploymentOf(workload),
    ...loggingOf(workload),
  };
  if (!scales) return anyService(name, { ...own, desiredCount: count });
  return anyService(name, { ...own, scaling: { min: 2, max: 4, cpu: 70, ...chosen("scaling", SCALING, options) } });
}

function sidecarsOf({ hasSidecar, hasXray, hasCollector, options }: Workload) {
  return {
    ...(hasSidecar ? { router: { image: IMAGE, essential: false, ...chosen("sidecar", SIDECAR, options) } } : {}),
    ...(hasXray ? { "xray-daemon": xrayDaemon({ cpu: 32, memory: 256 }) } : {}),
    ...(hasCollector ? { otel: openTelemetryCollector({ exporters: ["emf"], namespace: "shop" }) } : {}),
  };
}

function mountsOf({ mounts }: Workload, { files }: Around) {
  if (mounts === "nothing") return {};
  return { volumes: { files }, mounts: { "/files": { volume: "files", readOnly: mounts === "reading" } } };
}

interface ShopServiceProps extends Omit<AnyServiceProps, "sidecars"> {
  /** Those with a known program have a type of their own. */
  readonly sidecars: object;
}

/** A service whose properties the types do not know: a config in JavaScript. */
function anyService(name: string, props: ShopServiceProps): Service {
  return Reflect.apply(service, undefined, [name, props]);
}

function portsOf({ port, portName, isHttp2, hasAdmin, hasUdp, listens }: Workload) {
  return {
    [portName]: isHttp2 ? { containerPort: port, appProtocol: "http2" as const } : port,
    ...(hasAdmin ? { admin: 9000 } : {}),
    ...(hasUdp || listens === "udp" ? { dns: { containerPort: 53, protocol: "udp" as const } } : {}),
  };
}

function deploymentOf({ mayStop, strategy, options }: Workload) {
  const shift = chosen("shift", SHIFT, options);
  if (strategy === "blueGreen") return { deployment: blueGreen(shift) };
  if (strategy === "canary") return { deployment: canary({ ...shift, ...chosen("canary", CANARY, options) }) };
  if (strategy === "linear") return { deployment: linear({ ...shift, ...chosen("linear", LINEAR, options) }) };
  const props = { ...(mayStop ? MAY_STOP : {}), ...chosen("rolling", ROLLING, options) };
  return Object.keys(props).length === 0 ? {} : { deployment: rolling(props) };
}

function loggingOf({ options }: Workload) {
  const props = chosen("logging", LOGGING, options);
  return Object.keys(props).length === 0 ? {} : { logging: awsLogs(props) };
}

const MAY_STOP = { minimumHealthyPercent: 0, maximumPercent: 100 };

/** Its routes, and its listener beside the route to the same port. */
function waysOf(workload: Workload, name: string, around: Around): Readonly<Record<string, readonly Way[]>> {
  const routes = Object.entries<Way>(routesOf(workload, name, around));
  const ways: Record<string, readonly Way[]> = {};
  for (const [port, way] of [...routes, ...listenerOf(workload, around.ingest)])
    ways[port] = [...(ways[port] ?? []), way];
  return ways;
}

function routesOf(
  { path, priority, weight, portName, loadBalancer, hasAdmin, isApart, spreads, options }: Workload,
  name: string,
  around: Around,
) {
  if (path === undefined) return {};
  const to = around.loadBalancers[loadBalancer];
  const given = {
    ...chosen("route", ROUTE, options),
    ...SPREADS[spreads],
    ...(isApart ? { listener: 8080 } : {}),
    ...(priority === undefined ? {} : { priority }),
    ...(weight === undefined ? {} : { weight }),
  };
  const admin = hasAdmin ? { admin: to.route({ path: `/admin/${name}` }) } : {};
  return { [portName]: to.route({ path, ...given }), ...admin };
}

function environmentOf(shop: Shop, { calls = "" }: Workload, { earlier }: Around) {
  const [server, callee] = [earlier.get(calls), shop.workloads[calls]];
  return server === undefined || callee === undefined ? {} : { SERVER_URL: server.url(callee.portName) };
}
