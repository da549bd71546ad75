import type { ExistingSecurityGroup, OutsideId } from "@ecs-dsl/dsl";
import { type ExistingConnection, portNumber } from "./connections.ts";
import { keyOfId } from "./outside-ids.ts";

type Called = Pick<ExistingConnection, "server" | "port">;

/** The number of the port; undefined where the service is not said to have it. */
export function numberOf({ server, port }: Called): number | undefined {
  const { ports = {} } = server.props;
  return Object.hasOwn(ports, port) ? portNumber(ports[port]) : undefined;
}

/** A way that opens in the security group of a service that exists. */
export interface ExistingWay {
  /** What follows from the group and the port alone, as two services may have one group. */
  readonly id: string;
  readonly group: OutsideId;
  readonly port: number;
}

/** The ways from a client to services that exist, as far as their groups are known. */
export function waysToExisting(connections: readonly Called[]): readonly ExistingWay[] {
  return connections.flatMap((connection) => {
    const [group, port] = [connection.server.props.securityGroup, numberOf(connection)];
    if (group === undefined || port === undefined) return [];
    return [wayTo(group, port)];
  });
}

/** The ways from a client to security groups that exist, as far as their ports are numbers. */
export function waysToGroups(
  connections: readonly (ExistingSecurityGroup | { readonly kind: "stack-port" })[],
): readonly ExistingWay[] {
  return connections.flatMap((one) => {
    if (one.kind === "stack-port") return [];
    const port = portNumber(one.props.port);
    return port === undefined ? [] : [wayTo(one.given ?? one.name, port)];
  });
}

function wayTo(group: OutsideId, port: number): ExistingWay {
  return { id: `${groupWord(group)}Access${port}`, group, port };
}

/** What names of rules begin with that are about a security group that exists. */
export function groupWord(group: OutsideId): string {
  return keyOfId(group).replace(/^sg-/, "Sg");
}
