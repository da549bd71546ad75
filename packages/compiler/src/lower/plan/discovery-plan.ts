import type { CloudMap, CloudMapProps, Discovery, OutsideId, ServiceConnect, ServiceConnectProps } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { CLOUD_MAP, EXISTING_CLOUD_MAP, SERVICE_CONNECT } from "../fields/tables/discovery.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { noun } from "../nouns/noun.ts";
import type { Plan, Settings } from "./plan.ts";

/** How the services of an environment find each other. */
export interface DiscoveryPlan {
  /** What addresses are of. */
  readonly addresses: Discovery["by"];
  readonly serviceConnect: ServiceConnectPlan | undefined;
  readonly cloudMap: CloudMapPlan | undefined;
  /** Those of a kind that another one before them is of. */
  readonly extra: readonly (ServiceConnectPlan | CloudMapPlan)[];
}

export interface ServiceConnectPlan extends Settings<ServiceConnectProps> {
  readonly by: "serviceConnect";
  /** Its namespace: one that exists, or that of the environment. */
  readonly namespace: string;
}

export interface CloudMapPlan extends Plan<CloudMapProps> {
  readonly by: "cloudMap";
  readonly source: "new" | "existing";
  /** The id of one that exists; undefined where that could not be used, and of a new one. */
  readonly namespaceId: OutsideId | undefined;
  readonly records: readonly ("A" | "SRV")[];
}

type OnePlan = ServiceConnectPlan | CloudMapPlan;

/** What the app says of it; Service Connect where it says nothing. */
export function planDiscovery(lowering: Lowering, given: Discovery | readonly Discovery[] | undefined): DiscoveryPlan {
  const plans = listed(given).map((one) => planOne(lowering, one));
  const [first = planOne(lowering, DEFAULT)] = plans;
  const all = plans.length === 0 ? [first] : plans;
  const serviceConnect = all.find((one) => one.by === "serviceConnect");
  const cloudMap = all.find((one) => one.by === "cloudMap");
  const extra = all.filter((one) => one !== serviceConnect && one !== cloudMap);
  return { addresses: first.by, serviceConnect, cloudMap, extra };
}

const DEFAULT: Pick<ServiceConnect, "kind" | "by" | "props"> = { kind: "discovery", by: "serviceConnect", props: {} };

function listed(given: Discovery | readonly Discovery[] | undefined): readonly Discovery[] {
  if (given === undefined) return [];
  return isList(given) ? given : [given];
}

function isList(given: Discovery | readonly Discovery[]): given is readonly Discovery[] {
  return Array.isArray(given);
}

function planOne(lowering: Lowering, one: Discovery): OnePlan {
  return one.by === "cloudMap" ? planCloudMap(lowering, one) : planServiceConnect(lowering, one);
}

function planServiceConnect(lowering: Lowering, node: ServiceConnect): ServiceConnectPlan {
  const subject = noun(node, "discovery", "Service Connect");
  const props = conformed<ServiceConnectProps>(lowering, subject, SERVICE_CONNECT.shape, node.props);
  return { by: "serviceConnect", subject, props, namespace: props.namespace ?? lowering.prefix };
}

function planCloudMap(lowering: Lowering, node: CloudMap): CloudMapPlan {
  const { name, source } = node;
  const subject = noun(node, "discovery", `namespace ${shown(name)}`);
  const { namespaceId, props } = settingsOf(lowering, subject, node);
  return { by: "cloudMap", name, source, subject, props, namespaceId, records: recordsOf(props) };
}

function settingsOf(lowering: Lowering, subject: OnePlan["subject"], node: CloudMap) {
  if (node.source === "new")
    return { namespaceId: undefined, props: conformed(lowering, subject, CLOUD_MAP.shape, node.props) };
  const props = conformed(lowering, subject, EXISTING_CLOUD_MAP.shape, node.props);
  return { namespaceId: props.namespaceId, props };
}

/** In one order, each once: what they are written in means nothing. */
function recordsOf({ records = ["A"] }: Partial<CloudMapProps>): CloudMapPlan["records"] {
  return (["A", "SRV"] as const).filter((type) => records.includes(type));
}
