import { writtenValue } from "../../resolve/references.ts";
import type { AnyPortMap, Timeout } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import type { Service } from "@ecs-dsl/validators";
import type { Lowering } from "../../lowering.ts";
import type { DiscoveryPlan, ServiceConnectPlan } from "../../plan/discovery-plan.ts";
import { type Connections, portNumber } from "../../resolve/connections.ts";
import type { Built } from "../../resolve/deferred.ts";
import { membershipOf } from "../../resolve/discovery.ts";
import { given } from "../../resolve/given.ts";
import { logGroupOf } from "../../resolve/log-group.ts";
import { shortened } from "../../resolve/names.ts";
import { regionOf } from "../../resolve/place.ts";
import { keyValue } from "../../resources/stack/key-behind.ts";
import { resolver } from "../../resources/values.ts";
import { INFRASTRUCTURE_ROLE } from "./infrastructure-role.ts";
import { type EcsServicePlan, shiftOf } from "./plan.ts";

type Configuration = NonNullable<Service["serviceConnectConfiguration"]>;
type Endpoint = Built<NonNullable<Configuration["services"]>[number]>;

/** Membership in Service Connect: as a server of the ports that others name, as a client of the ports that it names. */
export function serviceConnect(
  lowering: Lowering,
  plan: EcsServicePlan,
  { discovery, connections }: { readonly discovery: DiscoveryPlan; readonly connections: Connections },
): Built<Service["serviceConnectConfiguration"]> {
  const { served, isMember } = membershipOf(plan, discovery, connections);
  const { serviceConnect: own } = discovery;
  if (own === undefined || !isMember) return undefined;
  const services = served.flatMap((portName) => endpoint(lowering, plan, portName, own));
  return {
    enabled: true,
    namespace: own.namespace,
    services: services.length === 0 ? undefined : services,
    ...(services.length === 0 ? {} : accessLogs(lowering, plan, own)),
  };
}

function endpoint(
  lowering: Lowering,
  plan: EcsServicePlan,
  portName: string,
  { props }: ServiceConnectPlan,
): readonly Endpoint[] {
  const port = plan.ports?.[portName];
  const number = portNumber(port);
  if (number === undefined) return [];
  const timeout = timeoutOf(port, props.timeout);
  return [
    {
      portName,
      discoveryName: discoveryName(plan, portName),
      clientAliases: [{ port: number, dnsName: plan.name, ...testTraffic(plan, port) }],
      ...(timeout === undefined ? {} : { timeout }),
      ...tls(lowering, props),
    },
  ];
}

/** ECS looks at a header while it shifts traffic. */
function testTraffic(plan: EcsServicePlan, port: AnyPortMap[string] | undefined) {
  const [header] =
    typeof port === "object" && shiftOf(plan) !== undefined ? Object.entries(port.test?.header ?? {}) : [];
  if (header === undefined) return {};
  return { testTrafficRules: { header: { name: header[0], value: { exact: header[1] } } } };
}

const DISCOVERY_NAME_LENGTH = 64;

/** Unique in the namespace, where two services may call a port the same; no service has `_` in its name. */
function discoveryName({ name }: EcsServicePlan, portName: string): string {
  return shortened(`${name}_${portName}`.toLowerCase(), DISCOVERY_NAME_LENGTH);
}

/** The timeout of the port, and what it does not say of that of all ports: a port without an `appProtocol` carries no requests. */
function timeoutOf(port: AnyPortMap[string] | undefined, ofAll: Timeout = {}): Timeout | undefined {
  const own = typeof port === "object" ? port : undefined;
  const { perRequestTimeoutSeconds, ...idle } = ofAll;
  const inherited = own?.appProtocol === undefined ? idle : given({ ...idle, perRequestTimeoutSeconds });
  const timeout = { ...inherited, ...own?.timeout };
  return Object.keys(timeout).length === 0 ? undefined : timeout;
}

function tls(lowering: Lowering, { tls: own }: ServiceConnectPlan["props"]): Pick<Endpoint, "tls"> {
  if (own?.certificateAuthority === undefined) return {};
  const { certificateAuthority, kmsKey, role } = own;
  const resolve = resolver(lowering);
  const authority = referenceOf(certificateAuthority);
  return {
    tls: {
      issuerCertificateAuthority: {
        awsPcaAuthorityArn: authority?.of === "output" ? resolve(authority) : String(certificateAuthority),
      },
      ...(kmsKey === undefined ? {} : { kmsKey: keyValue(kmsKey, resolve) }),
      roleArn: role === undefined ? INFRASTRUCTURE_ROLE : writtenValue(role, resolve),
    },
  };
}

/** Access logs are lines of the proxy, so it writes to the log group of the workload. */
function accessLogs(
  lowering: Lowering,
  plan: EcsServicePlan,
  { props: { accessLogs: own } }: ServiceConnectPlan,
): Built<Partial<Configuration>> {
  if (own === undefined) return {};
  const { format, includeQueryParameters = false } = typeof own === "string" ? { format: own } : own;
  return {
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": logGroupOf(lowering, plan),
        "awslogs-region": regionOf(lowering.place),
        "awslogs-stream-prefix": "service-connect",
      },
    },
    accessLogConfiguration: {
      format,
      includeQueryParameters: includeQueryParameters ? "ENABLED" : "DISABLED",
    },
  };
}
