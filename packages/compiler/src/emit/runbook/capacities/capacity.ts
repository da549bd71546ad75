import type { AssemblyWorkload } from "../../../model/assembly.ts";
import type { Subject } from "../topic.ts";

/** What tasks run on. */
export type Capacity = "external" | "fargate" | "fargate-spot" | "instances" | "managed-instances";

/** What the tasks of a workload run on, as far as the app says it: providers of others may be anything. */
export function capacitiesOf({ workload, known }: Subject): readonly Capacity[] {
  const found = wordsOf(workload).flatMap((word) => capacityOf(word, known.managedProviders) ?? []);
  return [...new Set(found)].toSorted();
}

function capacityOf(word: string, managed: ReadonlySet<string>): Capacity | undefined {
  if (word === "EXTERNAL") return "external";
  if (word === "FARGATE") return "fargate";
  if (word === "FARGATE_SPOT") return "fargate-spot";
  if (managed.has(word)) return "managed-instances";
  return word === "EC2" || OWN_PROVIDER.test(word) ? "instances" : undefined;
}

/** A provider that an app has made. */
const OWN_PROVIDER = /^capacity-/;

/** The providers and launch types that a workload names. */
function wordsOf({ stack, rollout }: AssemblyWorkload): readonly string[] {
  if (rollout.kind === "task") {
    return rollout.strategy.flatMap((text) => /^(?:capacityProvider|launchType)=([^,]+)/.exec(text)?.[1] ?? []);
  }
  const { CapacityProviderStrategy: shares, LaunchType: type }: Readonly<Record<string, unknown>> = {
    ...stack.template.Resources["Service"]?.Properties,
  };
  const named = Array.isArray(shares)
    ? shares.map((share: unknown) => Reflect.get(Object(share), "CapacityProvider"))
    : [];
  return [...named, type].filter((word) => typeof word === "string");
}
