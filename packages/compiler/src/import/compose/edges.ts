import { one } from "../reading/filled.ts";
import { TCP_PORTS } from "../addressing/port-names.ts";
import { Call, Constant, Method, type DraftValue, type Members } from "../draft.ts";
import type { Constants } from "../weaving/constants.ts";
import type { Published } from "./features/published.ts";
import type { TraefikRoute } from "./features/traefik.ts";
import type { Part } from "./setting.ts";

/** What leads to the ports of a service from outside, by the names of its ports. */
export type Routes = Readonly<Record<string, DraftValue>>;

/** A port of the host that becomes one of a load balancer. */
interface Entry {
  readonly part: Part;
  readonly published: Published;
  readonly port: number;
}

/** The load balancers in front of the services whose ports compose publishes. */
export class Edges {
  readonly #constants: Constants;
  readonly #http: readonly Entry[];
  readonly #main: Entry | undefined;

  constructor(parts: readonly Part[], constants: Constants) {
    this.#constants = constants;
    this.#http = onePerPort(parts.flatMap((part) => entriesOf(part).filter(({ published }) => isHttp(published))));
    this.#main =
      [80, 443, 8080]
        .map((port) => this.#http.find((entry) => entry.port === port))
        .find((entry) => entry !== undefined) ?? this.#http[0];
  }

  /** The routes to a service, those that a reverse proxy beside it had among them. */
  routesTo(part: Part, path: string | undefined, proxied: TraefikRoute | undefined): Routes {
    const routes: Record<string, DraftValue[]> = {};
    for (const entry of entriesOf(part)) {
      const way = isHttp(entry.published) ? this.#route(entry, path) : this.#listener(entry);
      const name = portNameOf(entry);
      if (way !== undefined && name !== undefined) routes[name] = [...(routes[name] ?? []), way];
    }
    if (proxied !== undefined) {
      const name = [...part.ports].find(([, number]) => number === proxied.port)?.[0] ?? [...part.ports.keys()][0];
      const props = {
        path: proxied.path === undefined ? undefined : one(proxied.path),
        host: proxied.host,
        healthCheck: path,
      };
      if (name !== undefined) routes[name] = [...(routes[name] ?? []), new Method(this.#edge(), "route", [props])];
    }
    return Object.fromEntries(
      Object.entries(routes).map(([name, ways]) => [name, ways.length === 1 ? (ways[0] ?? null) : ways]),
    );
  }

  #route(entry: Entry, healthCheck: string | undefined): DraftValue | undefined {
    const isOwn = this.#http.some(({ part, published }) => part === entry.part && published === entry.published);
    if (!isOwn) {
      const { given } = entry.published;
      return given.leftOut("Another service has this port: give the route a `path` or a `host` that tells them apart.");
    }
    const isMain = entry.part === this.#main?.part && entry.published === this.#main.published;
    if (isMain && entry.port !== 80)
      entry.published.given.approximated("The load balancer listens on port 80, and on 443 once it has a certificate.");
    if (!isMain)
      entry.published.given.approximated(
        "The load balancer listens on the port, for the whole internet: remove the route where it is not for that, or say who may by `sourceIp`.",
      );
    const props: Members = { listener: isMain ? undefined : entry.port, healthCheck };
    const isPlain = Object.values(props).every((value) => value === undefined);
    return new Method(this.#edge(), "route", isPlain ? [] : [props]);
  }

  #edge(): Constant {
    return this.#constants.of("load-balancer:edge", () => {
      const others = this.#http.filter((entry) => entry !== this.#main).map(({ port }) => [String(port), {}] as const);
      const args = others.length === 0 ? ["edge"] : ["edge", { listeners: Object.fromEntries(others) }];
      return new Constant("edge", new Call("loadBalancer", args));
    });
  }

  #listener({ port, published }: Entry): DraftValue {
    const balancer = this.#constants.of(
      "network-load-balancer:tcp",
      () => new Constant("tcp", new Call("networkLoadBalancer", ["tcp"])),
    );
    published.given.approximated(
      "It does not speak HTTP, as far as its number tells: a Network Load Balancer passes connections on.",
    );
    return new Method(balancer, "listen", [{ port, ...(published.isUdp ? { healthCheck: undefined } : {}) }]);
  }
}

/** What of a service's ports is reached from outside the machine. */
function entriesOf(part: Part): readonly Entry[] {
  return part.published.flatMap((published) => {
    const why = keptInside(part, published);
    if (why !== undefined) {
      published.given.approximated(why);
      return [];
    }
    return [{ part, published, port: published.published ?? published.target }];
  });
}

function keptInside(
  { datastore, isTool, before, published: all }: Part,
  { isLocal, isUdp, target }: Published,
): string | undefined {
  if (before !== undefined) return "A task that runs to its end is not reached from outside.";
  if (isLocal) return "Only the machine itself reaches it: services of the app that have its address do here.";
  if (datastore !== undefined)
    return "What keeps data is not reached from the internet, but by services that have its address.";
  if (isTool) return "It is for those who look after the app: `edge.route({ sourceIp: … })` lets in who may see it.";
  if (isUdp)
    return "UDP through a Network Load Balancer needs a health check by TCP: `tcp.listen({ port, healthCheck: { port } })`.";
  if (target === 443 && all.some((each) => each.target === 80))
    return "The load balancer ends TLS: give it a `domainName` with its `hostedZone`, or a `certificate`.";
  return undefined;
}

function isHttp({ speaksHttp, target }: Published): boolean {
  return speaksHttp ?? !TCP_PORTS.has(target);
}

function onePerPort(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry, at) => entries.findIndex(({ port }) => port === entry.port) === at);
}

function portNameOf({ part, published }: Entry): string | undefined {
  return [...part.ports].find(([, number]) => number === published.target)?.[0];
}
