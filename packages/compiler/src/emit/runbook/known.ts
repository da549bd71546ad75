import { type Assembly, type Stack, stacksOf } from "../../model/assembly.ts";

/** What the runbook asks of an environment for each of its workloads, found once. */
export interface Known {
  readonly stacks: ReadonlyMap<string, Stack>;
  /** Repositories that the app makes. */
  readonly ownRepositories: ReadonlySet<string>;
  /** Names of the providers of managed instances that the app makes. */
  readonly managedProviders: ReadonlySet<string>;
  /** Whether Container Insights measures the cluster, as far as the app says it. */
  readonly hasInsights: boolean;
}

export function knownOf(assembly: Assembly): Known {
  const cluster = assembly.documents.find(({ kind }) => kind === "cluster");
  return {
    stacks: new Map(stacksOf(assembly).map((stack) => [stack.name, stack])),
    ownRepositories: new Set(assembly.documents.flatMap(({ kind, name }) => (kind === "repository" ? [name] : []))),
    managedProviders: managedProviders(assembly),
    hasInsights: cluster !== undefined && /"(?:enabled|enhanced)"/.test(JSON.stringify(cluster.value)),
  };
}

function managedProviders({ sharedStacks }: Assembly): ReadonlySet<string> {
  const resources = sharedStacks.flatMap(({ kind, template }) =>
    kind === "platform" ? Object.values(template.Resources) : [],
  );
  const names = resources.flatMap(({ Type, Properties = {} }) => {
    const name: unknown = Reflect.get(Properties, "Name");
    const isManaged = Type === "AWS::ECS::CapacityProvider" && "ManagedInstancesProvider" in Properties;
    return isManaged && typeof name === "string" ? [name] : [];
  });
  return new Set(names);
}
