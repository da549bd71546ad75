import type { OutsideId } from "../outside/outside-id.ts";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";

/** What DNS says of the tasks of services. */
export interface CloudMapProps {
  /**
   * For how many seconds clients may keep an answer, 0 to 2,147,483,647. For as long they ask for tasks that are gone.
   * @default 10
   */
  readonly ttl?: number;
  /**
   * What there is to ask for. `A`: the addresses of all tasks, at most eight in an answer; the ports are those of the config. `SRV`:
   * addresses with a port, which only clients that ask for it see: a service with several ports that others call is reported as
   * `config/srv-port`, and without `A` beside it an address is reported as `config/srv-client`. It is fixed once services are deployed.
   * @default ["A"]
   */
  readonly records?: readonly ("A" | "SRV")[];
}

/** A namespace that exists. */
export interface ExistingCloudMapProps extends CloudMapProps {
  /** Its id: `ns-` and letters and digits, any other text being reported as `config/namespace-id`; or the value from outside that is it. */
  readonly namespaceId: OutsideId;
}

/** Names in a private zone of DNS that the platform stack makes. Made by {@link cloudMap}. */
export interface NewCloudMap {
  readonly kind: "discovery";
  readonly by: "cloudMap";
  readonly source: "new";
  /** Name of the zone, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: CloudMapProps;
}

/** Names in a namespace that exists. Made by `cloudMap.existing(…)`. */
export interface ExistingCloudMap {
  readonly kind: "discovery";
  readonly by: "cloudMap";
  readonly source: "existing";
  /** Name of the zone, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: ExistingCloudMapProps;
}

/** Names in DNS. Made by {@link cloudMap}, or by `cloudMap.existing(…)`. */
export type CloudMap = NewCloudMap | ExistingCloudMap;

/**
 * Services find each other by DNS: ECS writes the addresses of their healthy tasks into a private zone of the VPC, and everything
 * in the VPC may ask for them. Each service with ports has a name, `api.myapp.local`, one whose traffic a deployment shifts where others call it; the way to a port opens where a service has a reference
 * to it, as in `http://api.myapp.local:8080`.
 *
 * To and from Service Connect an app comes in steps, as `deploy.sh` says it: both stand in `discovery` meanwhile.
 *
 * @param name the zone; no other zone of the VPC has the name, and a name of yours in the internet would hide there. What is no name in DNS
 * is reported as `config/namespace-name`
 * @example app("shop", { discovery: cloudMap("myapp.local", { ttl: 60 }), workloads: [api, cache] })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 */
export function cloudMap(name: string, props: CloudMapProps = {}): NewCloudMap {
  return placed({ kind: "discovery", by: "cloudMap", source: "new", name, props: held(props) }, cloudMap);
}

/**
 * A private namespace of Cloud Map that exists, for the VPC of the app. The app adds its services to it, whose names are one for
 * all who use the namespace.
 * @example cloudMap.existing("myapp.local", { namespaceId: "ns-0123456789abcdef" })
 */
cloudMap.existing = existing;

function existing(name: string, props: ExistingCloudMapProps): ExistingCloudMap {
  return placed({ kind: "discovery", by: "cloudMap", source: "existing", name, props: held(props) }, existing);
}
