import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { asText, isSame, listAt, textAt, valueAt } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { SERVICE } from "../resource-types.ts";
import { token } from "../tokens.ts";

const PROVIDER = "AWS::ECS::CapacityProvider";

/** True for a provider of managed instances: it is its cluster's from the start, and nothing else's. */
export function isManagedProvider({ type, properties }: Live): boolean {
  return type === PROVIDER && "ManagedInstancesProvider" in properties;
}

/** ECS associates no such provider with a cluster. */
export function* managedAssociated(operation: Operation, { live }: Change): Generator<Problem> {
  if (live.type !== "AWS::ECS::ClusterCapacityProviderAssociations") return;
  const named = listAt(live.properties, "CapacityProviders").map(asText);
  for (const one of operation.everything().filter(isManagedProvider)) {
    const isNamed = named.includes(token(one.identity)) || named.includes(textAt(one.properties, "Name") ?? "");
    if (isNamed) yield { kind: "provider-associated", detail: one.id };
  }
}

/** ECS changes how EC2 bills the instances of no provider that is there; the specification does not say it. */
export function* managedFixed(_operation: Operation, { live, before, replacing }: Change): Generator<Problem> {
  if (before === undefined || replacing.length > 0 || !isManagedProvider(live)) return;
  const [now, earlier] = [live, before].map((one) => {
    const template = valueAt(one.properties["ManagedInstancesProvider"] ?? null, "InstanceLaunchTemplate");
    return valueAt(template ?? null, "CapacityOptionType");
  });
  if (!isSame(now, earlier)) yield { kind: "provider-fixed", detail: `${live.id}: CapacityOptionType` };
}

/** ECS deletes no provider that a service uses. */
export function* managedInUse(operation: Operation, gone: Live): Generator<Problem> {
  if (!isManagedProvider(gone)) return;
  const name = textAt(gone.properties, "Name");
  const user = operation.everything().find((one) => asks(one, name ?? ""));
  if (user !== undefined) yield { kind: "provider-in-use", detail: `${name ?? gone.id} by ${user.stack}/${user.id}` };
}

function asks({ type, properties }: Live, name: string): boolean {
  if (type !== SERVICE) return false;
  return listAt(properties, "CapacityProviderStrategy").some((item) => textAt(item, "CapacityProvider") === name);
}
