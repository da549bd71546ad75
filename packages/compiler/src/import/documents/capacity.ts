import { FARGATE_CAPACITY_PROVIDERS } from "@ecs-dsl/validators/facts";
import { Call, Constant, type DraftValue, type Members } from "../draft.ts";
import type { Teller } from "./sound.ts";
import type { RunsOn } from "./task.ts";
import { type Structure, recordsIn } from "./structure.ts";

/** What runs the tasks, and what a workload says of it. */
export interface DraftCapacity {
  readonly runsOn: RunsOn;
  readonly props: Members;
}

/** The capacities that are there already, each a constant. */
export class Capacities {
  readonly #existing = new Map<string, Constant>();

  /** What runs the tasks of the task definition, as the service says it, or as it says itself. */
  of(task: Structure, service: Structure | undefined, teller: Teller, serviceTeller: Teller): DraftCapacity {
    const providers = recordsIn(service?.["capacityProviderStrategy"]);
    const own = providers.filter(({ capacityProvider }) => !isFargate(capacityProvider));
    if (own.length > 0) return this.#ofProviders(providers, own, serviceTeller);
    const runsOn = runsOnOf(task, service, providers);
    if (providers.length > 0 || runsOn === "fargate") {
      tellChoice(task, teller);
      return { runsOn: "fargate", props: {} };
    }
    if (runsOn === "external") {
      teller.approximated(["requiresCompatibilities"], EXTERNAL);
      return { runsOn, props: { capacity: this.#constant("external", "external") } };
    }
    const callee = runsOn === "managed" ? "managedInstances.existing" : "ec2Capacity.existing";
    if (service?.["launchType"] !== undefined) serviceTeller.approximated(["launchType"], PROVIDER);
    teller.approximated(["requiresCompatibilities"], PROVIDER);
    return { runsOn, props: { capacity: this.#constant(callee, "instances") } };
  }

  #ofProviders(all: readonly Structure[], own: readonly Structure[], teller: Teller): DraftCapacity {
    if (own.length < all.length)
      teller.leftOut(["capacityProviderStrategy"], "Fargate and instances are not mixed in one service.");
    const shares = own.map(({ capacityProvider, base, weight }) => {
      const capacity = this.#constant("ec2Capacity.existing", String(capacityProvider));
      return { capacity, props: numbersIn({ base, weight }) };
    });
    const [only, ...others] = shares;
    if (only !== undefined && others.length === 0) return { runsOn: "instances", props: { capacity: only.capacity } };
    const strategy = shares.map(({ capacity, props }) => new Call("share", [capacity, props]));
    return { runsOn: "instances", props: { capacityProviderStrategy: strategy } };
  }

  #constant(callee: string, name: string): Constant {
    const known = this.#existing.get(name);
    const made = known ?? new Constant(name, new Call(callee, [name]));
    this.#existing.set(name, made);
    return made;
  }
}

const PROVIDER =
  'No capacity provider is named: the config says "instances", in whose place the name of the cluster\'s own stands.';
const EXTERNAL = "The config makes the role of the instances outside AWS; `external(…)` says how they are registered.";

function isFargate(provider: unknown): boolean {
  return FARGATE_CAPACITY_PROVIDERS.some((known) => known === provider);
}

function numbersIn(share: Structure): Readonly<Record<string, DraftValue>> {
  return Object.fromEntries(
    Object.entries(share).flatMap(([name, value]) => (typeof value === "number" ? [[name, value]] : [])),
  );
}

function runsOnOf(task: Structure, service: Structure | undefined, providers: readonly Structure[]): RunsOn {
  const launchType = providers.length > 0 ? "FARGATE" : service?.["launchType"];
  const compatibilities = listOf(task["requiresCompatibilities"]);
  const [first] = launchType === undefined ? compatibilities : [launchType];
  if (launchType === undefined && compatibilities.includes("FARGATE")) return "fargate";
  switch (first) {
    case "FARGATE":
      return "fargate";
    case "EC2":
      return "instances";
    case "EXTERNAL":
      return "external";
    case "MANAGED_INSTANCES":
      return "managed";
    default:
      return looksLikeFargate(task) ? "fargate" : "instances";
  }
}

/** Where nothing is said: instances are what tasks with a network mode of theirs, or without a size, are for. */
function looksLikeFargate({ networkMode, cpu, memory, containerDefinitions }: Structure): boolean {
  if (networkMode === "bridge" || networkMode === "host") return false;
  const hasOwnMemory = recordsIn(containerDefinitions).some((each) => each["memory"] !== undefined);
  return networkMode === "awsvpc" || (cpu !== undefined && memory !== undefined) || !hasOwnMemory;
}

function tellChoice(task: Structure, teller: Teller): void {
  if (task["requiresCompatibilities"] === undefined)
    teller.approximated(["requiresCompatibilities"], "The config says that Fargate runs the tasks.");
  else if (listOf(task["requiresCompatibilities"]).length > 1)
    teller.approximated(["requiresCompatibilities"], "Of these, the config says Fargate.");
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
