import type { DeletionPolicy, Resource } from "../../../cloudformation/template.ts";
import { localNames } from "./intrinsics.ts";

type Resources = Readonly<Record<string, Resource>>;

/** What stays keeps what it uses, unless that says otherwise: AWS refuses to delete the security group of a database. */
export function withKept(resources: Resources): Resources {
  const policies = keptOf(resources);
  const entries = Object.entries(resources).map(([id, one]) => [id, withPolicy(one, policies.get(id))] as const);
  return Object.fromEntries(entries);
}

/** The policies of what stays and of all that it names, and so on: a map goes over what is added to it on the way. */
function keptOf(resources: Resources): ReadonlyMap<string, DeletionPolicy> {
  const kept = new Map<string, DeletionPolicy>();
  for (const [id, { DeletionPolicy: policy }] of Object.entries(resources)) {
    if (policy?.startsWith("Retain") === true) kept.set(id, policy);
  }
  for (const [id, policy] of kept) {
    for (const { name } of localNames(resources[id]?.Properties)) if (!kept.has(name)) kept.set(name, policy);
  }
  return kept;
}

function withPolicy(resource: Resource, policy: DeletionPolicy | undefined): Resource {
  if (policy === undefined || resource.DeletionPolicy !== undefined) return resource;
  const { Type, DependsOn, ...more } = resource;
  const order = DependsOn === undefined ? {} : { DependsOn };
  return { Type, ...order, DeletionPolicy: policy, UpdateReplacePolicy: "Retain", ...more };
}
