import { Call, isMembers, Constant, type DraftEnvironment, type DraftValue, type Members, Noted } from "../draft.ts";
import type { SharedParts } from "./app.ts";
import type { Capacities } from "./capacity.ts";
import type { Images } from "./images.ts";
import type { FoundDocument } from "./read-documents.ts";
import { draftService, type DraftService } from "./service.ts";
import { type Teller, tellerOf } from "./sound.ts";
import { draftTask, emptyToNone, type DraftTask, type RunsOn } from "./task.ts";
import { type Structure, recordsIn } from "./structure.ts";

/** A document with what of it AWS would take. */
export interface SoundDocument {
  readonly found: FoundDocument;
  readonly value: Structure;
}

/** A workload of the source: its task definition, and what keeps its tasks running or starts them. */
export interface WorkloadSource {
  readonly name: string;
  /** What the task definition is called in the source. */
  readonly family: string;
  readonly task: SoundDocument;
  readonly service?: SoundDocument | undefined;
  /** Whether something starts its tasks, which end by themselves. */
  readonly isTask?: boolean;
  /** The route to a target group that the app makes itself. */
  readonly routeTo?: ((targetGroup: string) => DraftValue | undefined) | undefined;
  /** How the number of its tasks follows the load. */
  readonly scaling?: Members | undefined;
}

/** What the workloads of an app share. */
export interface AppParts {
  readonly app: string;
  readonly environment: DraftEnvironment | undefined;
  readonly images: Images;
  readonly capacities: Capacities;
  readonly shared: SharedParts;
}

/** The workload as a constant: a service, or a task; and what runs it. */
export function draftWorkload(
  source: WorkloadSource,
  parts: AppParts,
): { readonly workload: Constant; readonly runsOn: RunsOn } {
  const { name, task, service } = source;
  const { environment, images, capacities, shared } = parts;
  const teller = tellerOf(task.found);
  const serviceTeller = service === undefined ? teller : tellerOf(service.found);
  const capacity = capacities.of(task.value, service?.value, teller, serviceTeller);
  const balanced = recordsIn(service?.value["loadBalancers"])[0]?.["containerName"];
  const drafted = draftTask(task.value, {
    workload: name,
    environment,
    images,
    teller,
    runsOn: capacity.runsOn,
    balanced: typeof balanced === "string" ? balanced : undefined,
  });
  tellFamily(source, parts, teller);
  if (service !== undefined) tellName(source, service, serviceTeller);
  const kept =
    service === undefined
      ? undefined
      : draftService(withoutShares(service.value, capacity.runsOn), {
          environment,
          teller: serviceTeller,
          portOf: drafted.portOf,
          routeTo: source.routeTo,
        });
  shared.addCluster(service?.value["cluster"], serviceTeller);
  const own = shared.addNetwork(service?.value["networkConfiguration"], serviceTeller);
  const sized = sizes(drafted.props, capacity.runsOn, teller);
  const members = membersOf({ ...capacity.props, ...sized }, own, drafted, kept);
  const props = source.scaling === undefined ? members : scaled(members, source.scaling, serviceTeller);
  const workload = new Constant(name, new Call(source.isTask === true ? "task" : "service", [name, props]));
  return { workload, runsOn: capacity.runsOn };
}

function membersOf(
  sized: Members,
  own: Members,
  { props, overrides }: DraftTask,
  kept: DraftService | undefined,
): Members {
  const { cpu: _, memory: __, ...task } = props;
  const { volumes: disks, tags, ...service } = kept?.props ?? {};
  const { securityGroups, ...network } = own;
  return inUsualOrder({
    ...sized,
    ...task,
    ...withRoutes(task["sidecars"], kept),
    ...service,
    ...network,
    securityGroups,
    volumes: merged(task["volumes"], disks),
    tags: merged(tags, task["tags"]),
    overrides: emptyToNone({ ...overrides, ...kept?.overrides }),
  });
}

/** Scaling says how many tasks there are. */
function scaled({ desiredCount, ...members }: Members, scaling: Members, teller: Teller): Members {
  if (desiredCount !== undefined) teller.approximated(["desiredCount"], "Scaling says how many tasks there are.");
  return inUsualOrder({ ...members, scaling });
}

/** The order in which people write a workload; what is not here comes before its storage. */
const USUAL: readonly string[] = (
  "capacity capacityProviderStrategy cpu memory runtimePlatform ephemeralStorage container image repositoryCredentials " +
  "entryPoint command ports environment environmentFiles secrets healthCheck routes healthCheckGracePeriodSeconds " +
  "desiredCount scaling deployment - volumes mounts dependsOn sidecars logging roles securityGroups assignPublicIp " +
  "enableExecuteCommand tags overrides"
).split(" ");

function usualPlace(name: string): number {
  return USUAL.indexOf(USUAL.includes(name) ? name : "-");
}

function inUsualOrder(props: Members): Members {
  return Object.fromEntries(Object.entries(props).toSorted(([left], [right]) => usualPlace(left) - usualPlace(right)));
}

function merged(one: Members[string], other: Members[string]): Members[string] {
  return isMembers(one) && isMembers(other) ? { ...one, ...other } : (one ?? other);
}

function withRoutes(sidecars: Members[string], kept: DraftService | undefined): Members {
  const routes = Object.entries(kept?.sidecarRoutes ?? {});
  if (routes.length === 0 || !isMembers(sidecars)) return {};
  const routed = routes.map(([name, own]) => [name, { ...membersIn(sidecars[name]), routes: own }] as const);
  return { sidecars: { ...sidecars, ...Object.fromEntries(routed) } };
}

function membersIn(value: Members[string]): Members {
  return isMembers(value) ? value : {};
}

/** Fargate wants a size. */
function sizes({ cpu, memory }: Members, runsOn: RunsOn, teller: Teller): Members {
  if (runsOn !== "fargate" || (cpu !== undefined && memory !== undefined)) return { cpu, memory };
  const words = "Fargate wants the size of a task: the config says one of the least.";
  if (cpu === undefined) teller.approximated(["cpu"], words);
  if (memory === undefined) teller.approximated(["memory"], words);
  const guess = "The source says none.";
  return { cpu: cpu ?? new Noted(256, guess), memory: memory ?? new Noted(512, guess) };
}

/** Shares of instances are in `capacity`. */
function withoutShares(service: Structure, runsOn: RunsOn): Structure {
  if (runsOn === "fargate") return service;
  const { capacityProviderStrategy: _, ...others } = service;
  return others;
}

function tellFamily({ name, family, task }: WorkloadSource, { app, environment }: AppParts, teller: Teller): void {
  const own = `${app}-${environment?.name ?? "default"}-${name}`;
  if (task.value["family"] !== undefined && own === family) return;
  teller.approximated(["family"], `The stack's own task definition is of the family "${own}".`);
}

function tellName({ name }: WorkloadSource, { value }: SoundDocument, teller: Teller): void {
  const given = value["serviceName"];
  if (typeof given !== "string") return;
  const beside =
    given === name
      ? `The stack makes a service of this name, which the cluster has already: delete that one first, or call the workload otherwise.`
      : `The stack makes the service "${name}" beside it: delete this one once the other runs.`;
  teller.approximated(["serviceName"], beside);
}
