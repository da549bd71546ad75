import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import { asText, type Json, listAt, textAt } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { SERVICE } from "../resource-types.ts";
import { isManagedProvider } from "./managed-instances.ts";
import { token } from "../tokens.ts";

const ASSOCIATIONS = "AWS::ECS::ClusterCapacityProviderAssociations";
const PROVIDER = "AWS::ECS::CapacityProvider";

/** ECS lets no provider of a cluster go that a service of it uses. */
export function* providerInUse(operation: Operation, { live, before }: Change): Generator<Problem> {
  if (live.type !== ASSOCIATIONS || before === undefined) return;
  const kept = providersOf(operation, live);
  for (const provider of providersOf(operation, before).filter((one) => !kept.includes(one))) {
    const user = operation.everything().find((one) => asksFor(one).includes(provider));
    if (user !== undefined) yield { kind: "provider-in-use", detail: `${provider} by ${user.stack}/${user.id}` };
  }
}

/** ECS knows no provider for a service but those of its cluster. */
export function* providerMissing(operation: Operation, { live }: Change): Generator<Problem> {
  const asked = asksFor(live);
  if (asked.length === 0) return;
  const all = operation.everything();
  // What a cluster of somebody else has is not known.
  if (!all.some(({ type }) => type === ASSOCIATIONS)) return;
  const there = [
    ...all.filter(({ type }) => type === ASSOCIATIONS).flatMap((one) => providersOf(operation, one)),
    ...all.filter(isManagedProvider).map(({ properties }) => textAt(properties, "Name")),
  ];
  for (const one of asked) if (!there.includes(one)) yield { kind: "provider-missing", detail: one };
}

function asksFor({ type, properties }: Live): readonly string[] {
  if (type !== SERVICE) return [];
  return listAt(properties, "CapacityProviderStrategy").map((item) => textAt(item, "CapacityProvider") ?? "");
}

/** Their names: a template refers to those that it makes. */
function providersOf(operation: Operation, { properties }: Live): readonly string[] {
  const made = operation.everything().filter(({ type }) => type === PROVIDER);
  const named = new Map<string, Json | undefined>(made.map((one) => [token(one.identity), one.properties["Name"]]));
  return listAt(properties, "CapacityProviders").map((item) => asText(named.get(asText(item)) ?? item));
}
