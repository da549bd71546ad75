import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { SERVICE } from "../resource-types.ts";
import { endpointsOf, joins, namespaceOf, protocolsOf } from "../service-connect.ts";
import { token } from "../tokens.ts";

export function* missingNamespace(operation: Operation, { live }: Change): Generator<Problem> {
  const namespace = live.type === SERVICE ? namespaceOf(live.properties) : undefined;
  if (namespace === undefined || operation.everything().some((one) => joins(live, one))) return;
  yield { kind: "namespace-missing", detail: namespace };
}

export function* protocolChanged(operation: Operation, { live, before }: Change): Generator<Problem> {
  if (before === undefined) return;
  const [now, earlier] = [live, before].map((service) => protocolsOf(definitionOf(operation, service)?.properties));
  for (const { key, port } of endpointsOf(live.properties)) {
    const former = endpointsOf(before.properties).find((one) => one.key === key);
    const [from, to] = [earlier?.get(former?.port ?? ""), now?.get(port)];
    if (former !== undefined && from !== to) yield { kind: "protocol-fixed", detail: `${key}: ${from} → ${to}` };
  }
}

function definitionOf(operation: Operation, { properties }: Live): Live | undefined {
  return operation.everything().find(({ identity }) => token(identity) === properties["TaskDefinition"]);
}
