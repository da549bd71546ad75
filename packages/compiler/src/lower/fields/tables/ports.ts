import type { AnyPortMap, PortOnEc2, Ports, PortTest, Timeout } from "@ecs-dsl/dsl";
import { APP_PROTOCOLS, PORT_NUMBERS, TRANSPORT_PROTOCOLS } from "@ecs-dsl/validators/facts";
import { isDeclared } from "../../plan/declared-ports.ts";
import { given } from "../../resolve/given.ts";
import type { ContainerContext } from "../contexts.ts";
import { items } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { either, FILLED, from, mapOf, node, oneOf, required, STRING, struct, structWithOne, within } from "../shape.ts";

const portNumber = within(PORT_NUMBERS);

type Mapping = ItemAt<"container.portMappings">;

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html. Checked 2026-11-29. */
const SECONDS = from(0, 2_147_483_647);

/** How long the proxies of Service Connect wait. */
export const TIMEOUT = struct<Timeout>("a timeout", { idleTimeoutSeconds: SECONDS, perRequestTimeoutSeconds: SECONDS });

/** A port, as a number or in full. */
export const PORT = either(
  portNumber,
  structWithOne<PortOnEc2>("a port", ["containerPort", "containerPortRange"], {
    containerPort: portNumber,
    containerPortRange: STRING,
    protocol: oneOf(...TRANSPORT_PROTOCOLS),
    appProtocol: oneOf(...APP_PROTOCOLS),
    hostPort: from(0, PORT_NUMBERS.max),
    timeout: TIMEOUT,
    test: struct<PortTest>("test traffic", { header: required(mapOf(FILLED)) }),
  }),
);

const PORT_ITEMS = items({
  shape: PORT,
  key: "name",
  lower(name: string, port: number | PortOnEc2): Mapping {
    if (typeof port === "number") return { name, containerPort: port, protocol: "tcp" };
    const { containerPort, containerPortRange, hostPort, protocol = "tcp", appProtocol } = port;
    // Names are for Service Connect and VPC Lattice, which lead to one port.
    const named = containerPort === undefined ? {} : { name };
    return { ...named, containerPort, containerPortRange, hostPort, protocol, appProtocol };
  },
  raise({ name = "", containerPort, containerPortRange, protocol, appProtocol, hostPort }) {
    const others = given({ protocol: protocol === "tcp" ? undefined : protocol, appProtocol, hostPort });
    if (containerPort === undefined)
      return isRange(containerPortRange) ? [containerPortRange, { containerPortRange, ...others }] : undefined;
    return [name, Object.keys(others).length === 0 ? containerPort : { containerPort, ...others }];
  },
});

function isRange(text: string | undefined): text is NonNullable<PortOnEc2["containerPortRange"]> {
  return text !== undefined && /^\d+-\d+$/.test(text);
}

/** A map, or what `ports(…)` declared: the context has the map of that. */
export const PORTS = {
  shape: either(PORT_ITEMS.shape, node<Ports>("ports", "ports declared by ports(…)")),
  lower: (given: AnyPortMap | Ports, context: ContainerContext) => PORT_ITEMS.lower(mapIn(given, context), undefined),
  raise: PORT_ITEMS.raise,
  locate: (given: AnyPortMap | Ports, context: ContainerContext) => PORT_ITEMS.locate(mapIn(given, context), undefined),
};

function mapIn(given: AnyPortMap | Ports, { ports = {} }: ContainerContext): AnyPortMap {
  return isDeclared(given) ? ports : given;
}
