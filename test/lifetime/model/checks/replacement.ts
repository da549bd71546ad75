import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Operation } from "../operation.ts";
import { nameOf } from "../places.ts";
import { SERVICE } from "../resource-types.ts";

/** Replacing these is seen from outside: another address, or what runs behind it moves. */
const CARRIES_TRAFFIC = /::(?:LoadBalancer|Listener|ECS::Service|Cluster|VPC|Subnet|NatGateway|\w*Namespace)$/;

/** CloudFormation makes the new resource before it deletes the old one. */
export function* replacement(_operation: Operation, change: Change): Generator<Problem> {
  const { live, before, replacing } = change;
  if (before === undefined || replacing.length === 0) return;
  const why = replacing.join(", ");
  if (before.type !== live.type) yield { kind: "type-changed", detail: `${before.type} → ${live.type}` };
  const name = nameOf(live.type, live.properties);
  if (name !== undefined && keepsName(change, name)) {
    yield { kind: "name-fixed", detail: `${live.type} "${name}" is replaced: ${why}` };
  }
  if (CARRIES_TRAFFIC.test(live.type)) yield { kind: "replaced-live", detail: `${live.type}: ${why}` };
}

/** A service keeps its name even where only its cluster changes: CloudFormation refuses it all the same. */
function keepsName({ live, before }: Change, name: string): boolean {
  if (before === undefined || nameOf(before.type, before.properties) !== name) return false;
  return live.type === SERVICE || live.places.some((place) => before.places.includes(place));
}
