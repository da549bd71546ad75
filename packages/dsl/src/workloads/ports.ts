import { placed } from "../call-site.ts";
import type { Ec2 } from "../capacity/where.ts";
import { held } from "../held.ts";
import type { AnyPortMap } from "../container/port.ts";
import type { PortMap } from "../container/port-map.ts";
import { addressesOf, type Addresses } from "./addresses.ts";

/** The ports of a service, declared before the service. Made by {@link ports}. */
export interface Ports<Port extends string = string> extends Addresses<Port> {
  readonly kind: "ports";
  /** Name of the service that has them, as given. */
  readonly name: string;
  /** The ports, as given. */
  readonly ports: PortMap<Port, Ec2>;
}

/**
 * The ports of a service, declared before the service, so that what stands above it can refer to them, or the service to
 * itself. Of services that refer to each other, the first is deployed once more when the others are there.
 *
 * @param name the service's name; ports of another one are reported as `config/ports-name`
 * @example
 * const auth = ports("auth", { http: 8080 });
 * service("auth", { cpu: 256, memory: 512, image: "auth:1.0", ports: auth, environment: { ISSUER: auth.url("http") } });
 */
export function ports<Port extends string>(name: string, map: PortMap<Port, Ec2>): Ports<Port>;
export function ports(name: string, map: AnyPortMap): Ports {
  const declared = held(map);
  return placed({ kind: "ports", name, ports: declared, ...addressesOf({ name, ports: declared }) }, ports);
}
