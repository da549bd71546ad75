import { Call, Constant, Noted, type DraftValue, type Members } from "../draft.ts";
import type { Given } from "../reading/given.ts";
import { clusterOf } from "./environments/cluster.ts";
import { networkOf } from "./environments/network.ts";
import { importsEnvironment, stackOf } from "./features/addons.ts";
import type { Setting } from "./setting.ts";
import { isCalled, mainPort } from "./workloads/kinds.ts";
import type { Workspace } from "./workspace.ts";

/** What is in one environment, with the workloads that were made for it. */
export function contentOf(
  workloads: readonly Constant[],
  manifest: Given | undefined,
  setting: Setting,
  workspace: Workspace,
): Members {
  const { application, environment } = setting;
  const needsCopilot = [...setting.workloads.flatMap(({ addons }) => addons), ...workspace.environmentAddons].some(
    ({ template }) => importsEnvironment(template),
  );
  const network = networkOf(manifest?.member("network")?.member("vpc"), {
    hasPrivate: setting.workloads.some(({ manifest }) => {
      const placement = manifest.member("network")?.member("vpc")?.member("placement");
      return placement !== undefined && placement.value !== "public";
    }),
    copilotStack: needsCopilot && environment !== undefined ? `${application}-${environment}` : undefined,
  });
  const call = network instanceof Noted ? network.value : network;
  const isExisting = call instanceof Call && call.callee === "network.existing";
  const distribution = setting.edges.distribution();
  const stacks = workspace.environmentAddons.flatMap((addon) => stackOf(addon, undefined, setting) ?? []);
  const resources: readonly Constant[] = [...stacks, ...(distribution === undefined ? [] : [distribution])];
  for (const name of ["public", "private"] as const) sayUnused(manifest, name, setting);
  const zone = `${environment ?? "default"}.${isExisting ? setting.app : application}.local`;
  const names = discoveryOf(setting, zone);
  return {
    cluster: clusterOf(manifest?.member("observability"), hasScalingWorker(setting)),
    network,
    discovery: names,
    workloads,
    resources: resources.length === 0 ? undefined : resources,
    defaults: defaultsOf(setting, names === undefined ? undefined : zone),
  };
}

function sayUnused(manifest: Given | undefined, name: "public" | "private", { constants }: Setting): void {
  const key = `load-balancer:${name === "public" ? "public" : "internal"}`;
  if (constants.get(key) === undefined)
    manifest?.member("http")?.member(name)?.leftOut("No service is behind this load balancer.");
}

function hasScalingWorker({ workloads }: Setting): boolean {
  return workloads.some(({ manifest }) => manifest.member("count")?.member("queue_delay") !== undefined);
}

/** Names in DNS unless all services are called by Service Connect alone. */
function discoveryOf({ workloads }: Setting, zone: string): DraftValue | undefined {
  const called = workloads.filter((workload) => isCalled(workload) && mainPort(workload) !== undefined);
  if (called.length === 0) return undefined;
  const connected = called.filter(({ manifest }) => {
    const connect = manifest.member("network")?.member("connect");
    return connect !== undefined && (connect.isMap || connect.value === true);
  });
  if (connected.length === called.length) return undefined;
  const names = new Call("cloudMap", [zone]);
  return connected.length === 0 ? names : [new Call("serviceConnect", []), names];
}

/** What Copilot tells each task of where it is. */
function defaultsOf(
  { application, environment, workloads }: Setting,
  zone: string | undefined,
): DraftValue | undefined {
  if (workloads.length === 0) return undefined;
  const environmentOfTasks: Members = {
    COPILOT_APPLICATION_NAME: application,
    COPILOT_ENVIRONMENT_NAME: environment ?? "default",
    COPILOT_SERVICE_DISCOVERY_ENDPOINT: zone,
  };
  return {
    workload: {
      environment: new Noted(environmentOfTasks, "What Copilot told each task; remove what no program reads."),
    },
  };
}
