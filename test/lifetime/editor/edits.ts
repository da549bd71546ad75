import { freshWorkload, type Shop, type Workload } from "./shop.ts";

/** What a team does to its config; `which` picks among what it may be done to. The same shop where nothing may. */
type Edit = (shop: Shop, which: number) => Shop;

const NAMES = ["api", "cart", "mail", "orders", "web"] as const;

/** The knobs of a living app, one each. */
export const EDITS = {
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
    const renamed = Object.entries(shop.workloads).map(
      ([key, one]) => [key === old ? (name ?? key) : key, one] as const,
    );
    return name === undefined ? shop : withWorkloads(shop, Object.fromEntries(renamed));
  },
  route: ofWorkload(({ path }, name) => ({ path: path === undefined ? `/${name}/*` : undefined })),
  path: ofWorkload(({ path }, name) => ({ path: path?.startsWith("/v2") === false ? `/v2/${name}/*` : `/${name}/*` })),
  loadBalancer: ofWorkload(({ loadBalancer }) => ({ loadBalancer: loadBalancer === "edge" ? "inner" : "edge" })),
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
  zones: (shop) => ({ ...shop, zones: shop.zones === 2 ? 3 : 2 }),
  network: (shop) => ({ ...shop, zones: shop.zones === undefined ? 2 : undefined }),
  internal: (shop) => ({ ...shop, isInternal: !shop.isInternal }),
  certificates: (shop, which) => ({ ...shop, certificates: (shop.certificates + 1 + (which % 3)) % 4 }),
  clusterName: (shop) => ({ ...shop, clusterName: shop.clusterName === undefined ? "main" : undefined }),
  spot: (shop) => ({ ...shop, runsOnSpot: !shop.runsOnSpot }),
  tags: (shop) => ({ ...shop, isTagged: !shop.isTagged }),
  staging: (shop) => ({ ...shop, hasStaging: !shop.hasStaging }),
} as const satisfies Readonly<Record<string, Edit>>;

export type EditName = keyof typeof EDITS;

export const EDIT_NAMES = Object.keys(EDITS).filter((name) => isEditName(name));

function isEditName(name: string): name is EditName {
  return Object.hasOwn(EDITS, name);
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

function withWorkloads(shop: Shop, workloads: Shop["workloads"]): Shop {
  return { ...shop, workloads };
}

function without(workloads: Shop["workloads"], name: string | undefined): Shop["workloads"] {
  return Object.fromEntries(Object.entries(workloads).filter(([key]) => key !== name));
}

function pick(names: readonly string[], which: number): string | undefined {
  return names[which % Math.max(1, names.length)];
}

function freeNames({ workloads }: Shop): readonly string[] {
  return NAMES.filter((name) => !Object.hasOwn(workloads, name));
}

/** Calls go one way only, to names that come before in the alphabet. */
function earlierNames(name: string): readonly string[] {
  return NAMES.filter((other) => other < name);
}
