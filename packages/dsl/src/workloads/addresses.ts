import { isSettings } from "../held.ts";
import type { ExistingServiceData } from "./existing-service-data.ts";
import { reference, type PortReference, type Reference } from "../reference.ts";

/** How the URL of a port is written. */
export interface UrlProps {
  /**
   * What stands before `://`: `redis`, `postgres`, `grpc`.
   * @default "http"
   */
  readonly scheme?: string;
  /**
   * What follows the port: `/v1`. It begins with `/`, which is added where it lacks.
   * @default none
   */
  readonly path?: string;
}

/**
 * The addresses of a service's ports, for `environment` of the services that call it. Whoever has one in its environment
 * may connect to the port: nobody writes the security-group rule. A port that `ports` does not have does not compile:
 * `Argument of type '"htp"' is not assignable to parameter of type '"http"'`.
 */
export interface Addresses<out Port extends string = string> {
  /**
   * `http://cache:6379`: the whole address of a port; with `cloudMap("myapp.local")`, `http://cache.myapp.local:6379`.
   * @example environment: { REDIS_URL: cache.url("redis", { scheme: "redis", path: "/0" }) }
   */
  url(port: Port, props?: UrlProps): Reference<"url">;
  /**
   * `cache`: the host alone, where the port is written elsewhere.
   * @example environment: { DATABASE_URL: text`postgres://${db.host("postgres")}:5432/shop` }
   */
  host(port: Port): Reference<"host">;
  /**
   * `cache:6379`: host and port.
   * @example environment: { KAFKA_BROKERS: kafka.address("broker") }
   */
  address(port: Port): Reference<"address">;
}

/** What the addresses of a service's ports are made of. */
interface Addressee {
  readonly name: string;
  /** As given: JavaScript users may have written anything. */
  readonly ports: unknown;
  /**
   * The service, where the app does not make it.
   * @default none: the app makes it
   */
  readonly existing?: () => ExistingServiceData;
}

/** The addresses of a service's ports. */
export function addressesOf(addressee: Addressee): Addresses {
  function url(port: string, props: UrlProps = {}): Reference<"url"> {
    return reference<"url">(portReference(addressee, "url", port, props), url);
  }
  function host(port: string): Reference<"host"> {
    return reference<"host">(portReference(addressee, "host", port), host);
  }
  function address(port: string): Reference<"address"> {
    return reference<"address">(portReference(addressee, "address", port), address);
  }
  return { url, host, address };
}

function portReference(
  { name, ports, existing }: Addressee,
  of: PortReference["of"],
  port: string,
  props: UrlProps = {},
): PortReference {
  // What nobody reads stays in the reference, where compiling finds it.
  const { scheme = "http", path = "", ...others } = isSettings(props) ? props : { given: props };
  const containerPort = portNumber(ports, port);
  return {
    kind: "reference",
    of,
    service: name,
    port,
    ...(containerPort !== undefined && { containerPort }),
    scheme,
    path,
    ...(existing !== undefined && { existing: existing() }),
    ...others,
  };
}

function portNumber(ports: unknown, name: string): number | undefined {
  const port = memberOf(ports, name);
  const number = typeof port === "object" ? memberOf(port, "containerPort") : port;
  return typeof number === "number" ? number : undefined;
}

function memberOf(holder: unknown, name: unknown): unknown {
  if (typeof name !== "string") return undefined;
  const isHeld = typeof holder === "object" && holder !== null && Object.hasOwn(holder, name);
  return isHeld ? Reflect.get(holder, name) : undefined;
}
