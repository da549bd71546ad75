import { type JsonMap, listAt, textAt } from "./json.ts";
import type { Live } from "./live.ts";
import { SERVICE } from "./resource-types.ts";

export interface Endpoint {
  /** The endpoint in its namespace; no two services have the same. */
  readonly key: string;
  /** The port's name in the task definition. */
  readonly port: string;
}

/** The Service Connect namespace that a service joins. */
export function namespaceOf(properties: JsonMap): string | undefined {
  return textAt(properties, "ServiceConnectConfiguration", "Namespace");
}

export function endpointsOf(properties: JsonMap): readonly Endpoint[] {
  return listAt(properties, "ServiceConnectConfiguration", "Services").map((service) => {
    const port = textAt(service, "PortName") ?? "";
    return { port, key: `endpoint ${textAt(service, "DiscoveryName") ?? port} in ${namespaceOf(properties)}` };
  });
}

/** Names of ports and their protocols, of a task definition. */
export function protocolsOf(definition: JsonMap | undefined): ReadonlyMap<string, string> {
  const mappings = listAt(definition, "ContainerDefinitions").flatMap((one) => listAt(one, "PortMappings"));
  return new Map(mappings.map((one) => [textAt(one, "Name") ?? "", textAt(one, "AppProtocol") ?? "tcp"]));
}

function isNamespace({ type }: Live): boolean {
  return type.endsWith("Namespace");
}

/** Whether a service is in a namespace, by its name: CloudFormation sees no reference. */
export function joins(service: Live, namespace: Live): boolean {
  if (service.type !== SERVICE || !isNamespace(namespace)) return false;
  const joined = namespaceOf(service.properties);
  if (joined === undefined) return false;
  return joined === namespace.properties["Name"] || joined.includes(namespace.identity);
}
