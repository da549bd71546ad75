import { optionNames, SHOP_OPTIONS, WORKLOAD_OPTIONS } from "./options.ts";
import { ACCESS_EDITS, type AccessEdit } from "./access-edits.ts";
import { nextWay } from "./discovery.ts";
import { JOB_EDITS, type JobEdit } from "./job-edits.ts";
import { OTHER_EDITS, type OtherEdit } from "./others-edits.ts";
import { protocolFor } from "./network-options.ts";
import { freeAmong, pick, renamed, without } from "./pick.ts";
import { freshWorkload, type Shop, type Workload } from "./shop.ts";

/** What a team does to its config; `which` picks among what it may be done to. The same shop where nothing may. */
type Edit = (shop: Shop, which: number) => Shop;

const NAMES = ["api", "cart", "mail", "orders", "web"] as const;

/** What a team changes besides single properties. */
const OWN = {
  add: (shop, which) => {
    const name = pick(freeNames(shop), which);
    return name === undefined ? shop : withWorkloads(shop, { ...shop.workloads, [name]: freshWorkload(name) });
  },
  remove: (shop, which) => {
    const names = Object.keys(shop.workloads);
    return names.length < 2 ? shop : withWorkloads(shop, without(shop.workloads, pick(names, which)));
  },
  rename: (shop, which) => {
    const [old, name] = [pick(Object.keys(shop.workloads), which), pick(freeNames(shop), which)];
    return name === undefined ? shop : withWorkloads(shop, renamed(shop.workloads, old, name));
  },
  route: ofWorkload(({ path }, name) => ({ path: path === undefined ? `/${name}/*` : undefined })),
  path: ofWorkload(({ path }, name) => ({ path: path?.startsWith("/v2") === false ? `/v2/${name}/*` : `/${name}/*` })),
  loadBalancer: ofWorkload(({ loadBalancer }) => ({ loadBalancer: loadBalancer === "edge" ? "inner" : "edge" })),
  listens: ofWorkload(({ listens }, _name, which) => ({ listens: otherProtocol(listens, which) })),
  listenerPort: ofWorkload(({ listenerPort }) => ({
    listenerPort: listenerPort < 8000 ? listenerPort + 1000 : listenerPort - 1000,
  })),
  giveListener: (shop, which) => {
    const names = Object.keys(shop.workloads);
    const [from, to] = which % 2 === 0 ? names : names.toReversed();
    const { [from ?? ""]: giver, [to ?? ""]: taker } = shop.workloads;
    if (from === undefined || to === undefined || giver === undefined || taker === undefined) return shop;
    const { listens, listenerPort } = giver;
    return withWorkloads(shop, {
      ...shop.workloads,
      [from]: { ...giver, listens: "nothing", listenerPort: taker.listenerPort },
      [to]: { ...taker, listens, listenerPort },
    });
  },
  listener: ofWorkload(({ isApart }) => ({ isApart: !isApart })),
  algorithm: ofWorkload(({ spreads }, _name, which) => ({ spreads: otherSpread(spreads, which) })),
  port: ofWorkload(({ port }) => ({ port: port === 3000 ? 8080 : 3000 })),
  portName: ofWorkload(({ portName }) => ({ portName: portName === "http" ? "web" : "http" })),
  protocol: ofWorkload(({ isHttp2 }) => ({ isHttp2: !isHttp2 })),
  url: ofWorkload(({ calls }, name, which) => ({
    calls: calls === undefined ? pick(earlierNames(name), which) : undefined,
  })),
  build: ofWorkload(({ builds }) => ({ builds: !builds })),
  scaling: ofWorkload(({ scales }) => ({ scales: !scales })),
  count: ofWorkload(({ count }) => ({ count: (count % 3) + 1 })),
  sidecar: ofWorkload(({ hasSidecar }) => ({ hasSidecar: !hasSidecar })),
  rolling: ofWorkload(({ mayStop }) => ({ mayStop: !mayStop })),
  strategy: ofWorkload(({ strategy }, _name, which) => ({ strategy: otherStrategy(strategy, which) })),
  runsOn: ofWorkload(({ runsOn }, _name, which) => ({ runsOn: otherPlace(runsOn, which) })),
  instances: (shop) => ({
    ...shop,
    instances: { ...shop.instances, name: shop.instances.name === "general" ? "blue" : "general" },
  }),
  instanceType: (shop) => ({
    ...shop,
    instances: { ...shop.instances, type: shop.instances.type === "m7g.large" ? "m7i.large" : "m7g.large" },
  }),
  managedSpot: (shop) => ({ ...shop, isManagedSpot: !shop.isManagedSpot }),
  daemon: (shop) => ({ ...shop, hasDaemon: !shop.hasDaemon }),
  zones: (shop) => ({ ...shop, zones: shop.zones === 2 ? 3 : 2 }),
  oneZone: (shop) =>
    shop.zones === 1 ? { ...shop, zones: 2 } : { ...withoutRoutes(shop), atEdge: undefined, zones: 1 },
  isolated: (shop) => ({ ...shop, isIsolated: !shop.isIsolated }),
  network: (shop) => ({ ...shop, zones: shop.zones === undefined ? 2 : undefined }),
  discovery: (shop, which) => ({ ...shop, discovery: nextWay(shop.discovery, which) }),
  zoneName: (shop) => ({ ...shop, zoneName: shop.zoneName === "shop.local" ? "myapp.local" : "shop.local" }),
  networkDomains: (shop) => ({ ...shop, networkDomains: (shop.networkDomains + 1) % 3 }),
  networkInternal: (shop) => ({ ...shop, isNetworkInternal: !shop.isNetworkInternal }),
  internal: (shop) => ({ ...shop, isInternal: !shop.isInternal }),
  certificates: (shop, which) => ({ ...shop, certificates: (shop.certificates + 1 + (which % 3)) % 4 }),
  domains: (shop, which) => ({ ...shop, domains: ([0, 1, 2] as const)[(shop.domains + 1 + (which % 2)) % 3] ?? 0 }),
  domainsOn: (shop) => ({ ...shop, domainsOn: shop.domainsOn === "edge" ? "inner" : "edge" }),
  atEdge: (shop, which) => ({ ...shop, atEdge: ([undefined, "edge", "inner"] as const)[which % 3] }),
  clusterName: (shop) => ({ ...shop, clusterName: shop.clusterName === undefined ? "main" : undefined }),
  spot: (shop) => ({ ...shop, runsOnSpot: !shop.runsOnSpot }),
  tags: (shop) => ({ ...shop, isTagged: !shop.isTagged }),
  /** Of two environments only one may have the names. */
  staging: (shop) => ({
    ...shop,
    hasStaging: !shop.hasStaging,
    domains: 0,
    networkDomains: 0,
    atEdge: undefined,
  }),
  giveRoute: (shop, which) => {
    const [from, to] = [pick(namesWhere(shop, true), which), pick(namesWhere(shop, false), which)];
    const { [from ?? ""]: giver, [to ?? ""]: taker } = shop.workloads;
    if (from === undefined || to === undefined || giver === undefined || taker === undefined) return shop;
    const { path, loadBalancer } = giver;
    return withWorkloads(shop, {
      ...shop.workloads,
      [from]: { ...giver, path: undefined },
      [to]: { ...taker, path, loadBalancer },
    });
  },
  weight: ofWorkload(({ weight }, _name, which) => ({ weight: otherWeight(weight, which) })),
  shareRoute: (shop, which) => {
    const names = Object.keys(shop.workloads);
    const from = pick(namesWhere(shop, true), which);
    const to = pick(
      names.filter((name) => name !== from),
      which,
    );
    const { [from ?? ""]: giver, [to ?? ""]: taker } = shop.workloads;
    if (from === undefined || to === undefined || giver === undefined || taker === undefined) return shop;
    const { path, loadBalancer, isApart } = giver;
    const options = [...taker.options.filter((name) => !isOfRoute(name)), ...giver.options.filter(isOfRoute)];
    return withWorkloads(shop, {
      ...shop.workloads,
      [from]: { ...giver, strategy: "rolling", weight: 90 },
      [to]: { ...taker, path, loadBalancer, isApart, options, strategy: "rolling", weight: 10 },
    });
  },
  size: ofWorkload(({ isLarge }) => ({ isLarge: !isLarge })),
  everyPath: ofWorkload(({ path }, name) => ({ path: path === "/*" ? `/${name}/*` : "/*" })),
  priority: ofWorkload(({ priority }, _name, which) => ({
    priority: priority === undefined ? 100 + which : undefined,
  })),
  adminPort: ofWorkload(({ hasAdmin }) => ({ hasAdmin: !hasAdmin })),
  udpPort: ofWorkload(({ hasUdp }) => ({ hasUdp: !hasUdp })),
  mount: ofWorkload(({ mounts }, _name, which) => ({ mounts: otherMount(mounts, which) })),
  xray: ofWorkload(({ hasXray }) => ({ hasXray: !hasXray })),
  collector: ofWorkload(({ hasCollector }) => ({ hasCollector: !hasCollector })),
  zoneNames: (shop) => ({ ...shop, zones: typeof shop.zones === "object" ? 2 : ["us-east-1c", "us-east-1d"] }),
} as const satisfies Readonly<Record<string, Edit>>;

/** The knobs of a living app, one each. */
const EDITS: ReadonlyMap<string, Edit> = new Map([
  ...Object.entries<Edit>(OWN),
  ...Object.entries<JobEdit>(JOB_EDITS).map(([name, edit]) => [name, ofJobs(edit)] as const),
  ...Object.entries<AccessEdit>(ACCESS_EDITS).map(([name, edit]) => [name, ofAccess(edit)] as const),
  ...Object.entries<OtherEdit>(OTHER_EDITS).map(([name, edit]) => [name, ofOthers(edit)] as const),
  ...optionNames(WORKLOAD_OPTIONS).map((name) => [name, ofWorkload((workload) => withOption(workload, name))] as const),
  ...optionNames(SHOP_OPTIONS).map(
    (name) => [name, (shop: Shop) => ({ ...shop, options: toggled(shop.options, name) })] as const,
  ),
]);

export const EDIT_NAMES = Array.from(EDITS.keys());

export function edited(shop: Shop, name: string, which = 0): Shop {
  return EDITS.get(name)?.(shop, which) ?? shop;
}

/** A property of a sidecar comes with one. */
function withOption({ options, hasSidecar, listens, strategy }: Workload, name: string): Partial<Workload> {
  return {
    options: toggled(options, name),
    hasSidecar: hasSidecar || name.startsWith("sidecar "),
    listens: protocolFor(name, listens),
    strategy: strategyFor(name, strategy),
  };
}

function toggled(options: readonly string[], name: string): readonly string[] {
  return options.includes(name) ? options.filter((option) => option !== name) : [...options, name];
}

/** An edit of one workload, which `which` picks. */
function ofWorkload(change: (workload: Workload, name: string, which: number) => Partial<Workload>): Edit {
  return (shop, which) => {
    const name = pick(Object.keys(shop.workloads), which);
    const workload = shop.workloads[name ?? ""];
    if (name === undefined || workload === undefined) return shop;
    return withWorkloads(shop, { ...shop.workloads, [name]: { ...workload, ...change(workload, name, which) } });
  };
}

function ofJobs(edit: JobEdit): Edit {
  return (shop, which) => {
    const jobs = edit(shop.jobs, which, Object.keys(shop.workloads));
    return JSON.stringify(jobs) === JSON.stringify(shop.jobs) ? shop : { ...shop, jobs };
  };
}

function ofAccess(edit: AccessEdit): Edit {
  return (shop, which) => ({ ...shop, access: edit(shop.access, which, takenNames(shop)) });
}

function ofOthers(edit: OtherEdit): Edit {
  return (shop, which) => ({ ...shop, others: edit(shop.others, which) });
}

/** What has a security group and a task definition. */
function takenNames({ workloads, jobs }: Shop): readonly string[] {
  return [...Object.keys(workloads), ...Object.keys(jobs.workers), ...Object.keys(jobs.tasks)];
}

function otherMount(now: Workload["mounts"], which: number): Workload["mounts"] {
  const others = (["nothing", "reading", "writing"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "nothing";
}

/** Some properties are those of deployments that shift traffic. */
function strategyFor(name: string, strategy: Workload["strategy"]): Workload["strategy"] {
  if (name.startsWith("canary ")) return "canary";
  if (name.startsWith("linear ")) return "linear";
  if (name.startsWith("rolling ")) return "rolling";
  const isOfShift = name.startsWith("shift ") || name === "route test";
  return isOfShift && strategy === "rolling" ? "blueGreen" : strategy;
}

function isOfRoute(option: string): boolean {
  return option.startsWith("route ");
}

function otherWeight(now: Workload["weight"], which: number): Workload["weight"] {
  const others = [undefined, 0, 10, 90].filter((one) => one !== now);
  return others[which % others.length];
}

function otherProtocol(now: Workload["listens"], which: number): Workload["listens"] {
  const others = (["nothing", "tcp", "tls", "udp"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "nothing";
}

function otherStrategy(now: Workload["strategy"], which: number): Workload["strategy"] {
  const others = (["rolling", "blueGreen", "canary", "linear"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "rolling";
}

function otherSpread(now: Workload["spreads"], which: number): Workload["spreads"] {
  const others = (["inTurn", "least", "atRandom", "mitigated"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "inTurn";
}

function otherPlace(now: Workload["runsOn"], which: number): Workload["runsOn"] {
  const others = (["fargate", "instances", "bridge", "managed"] as const).filter((one) => one !== now);
  return others[which % others.length] ?? "fargate";
}

function namesWhere({ workloads }: Shop, isRouted: boolean): readonly string[] {
  return Object.keys(workloads).filter((name) => (workloads[name]?.path !== undefined) === isRouted);
}

/** A load balancer needs two zones. */
function withoutRoutes({ workloads, ...shop }: Shop): Shop {
  const entries = Object.entries(workloads).map(([name, one]) => [name, { ...one, path: undefined }] as const);
  return { ...shop, workloads: Object.fromEntries(entries) };
}

function withWorkloads(shop: Shop, workloads: Shop["workloads"]): Shop {
  return { ...shop, workloads };
}

function freeNames({ workloads }: Shop): readonly string[] {
  return freeAmong(NAMES, workloads);
}

/** Calls go one way only, to names that come before in the alphabet. */
function earlierNames(name: string): readonly string[] {
  return NAMES.filter((other) => other < name);
}
