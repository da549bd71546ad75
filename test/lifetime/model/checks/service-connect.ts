import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";
import { isSame, listAt, textAt } from "../json.ts";
import { DISCOVERY_SERVICE, SERVICE } from "../resource-types.ts";
import { endpointsOf, joins, namespaceOf, protocolsOf } from "../service-connect.ts";
import { token } from "../tokens.ts";

export function* missingNamespace(operation: Operation, { live }: Change): Generator<Problem> {
  const namespace = live.type === SERVICE ? namespaceOf(live.properties) : undefined;
  if (namespace === undefined || operation.account.namespaces.includes(namespace)) return;
  if (operation.everything().some((one) => joins(live, one))) return;
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

/** Source: https://docs.aws.amazon.com/cloud-map/latest/api/API_UpdateService.html. Checked 2026-11-29. */
export function* recordsFixed(_operation: Operation, { live, before, replacing }: Change): Generator<Problem> {
  if (live.type !== DISCOVERY_SERVICE || before === undefined || replacing.length > 0) return;
  const [now, then] = [live, before].map(({ properties }) =>
    listAt(properties, "DnsConfig", "DnsRecords").map((record) => textAt(record, "Type")),
  );
  if (!isSame(JSON.stringify(now), JSON.stringify(then)))
    yield { kind: "records-fixed", detail: `${then?.join(", ")} → ${now?.join(", ")}` };
}

function definitionOf(operation: Operation, { properties }: Live): Live | undefined {
  return operation.everything().find(({ identity }) => token(identity) === properties["TaskDefinition"]);
}
