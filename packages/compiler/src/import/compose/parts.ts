import { mentions } from "../addressing/address-book.ts";
import { portName } from "../addressing/port-names.ts";
import type { Given } from "../reading/given.ts";
import { datastoreOf, isTool } from "./datastores.ts";
import { exposedOf, isPort, publishedOf } from "./features/published.ts";
import type { ComposeService } from "./project.ts";
import type { Part } from "./setting.ts";

/** What runs, with what is decided about each before one is written: names, ports, and whether it ends. */
export function partsOf(services: readonly ComposeService[]): readonly Part[] {
  const names = new Set<string>();
  const called = mentionedPorts(services);
  const ending = endingServices(services);
  return services.map((service) => {
    const { key, given } = service;
    const name = nameOf(key, names);
    names.add(name);
    const image = given.member("image")?.value;
    const uri = typeof image === "string" ? given.filledIn(image) : undefined;
    // What is built may be called by the name of what it keeps.
    const datastore = given.member("build") === undefined ? datastoreOf(uri) : datastoreOf(key);
    const published = publishedOf(given.member("ports"));
    const numbers = [
      ...published.filter(({ isUdp }) => !isUdp).map(({ target }) => target),
      ...exposedOf(given.member("expose")),
      ...(datastore === undefined ? [] : [datastore.port]),
      ...[key, ...otherNames(given)].flatMap((host) => called.get(host) ?? []),
    ];
    return {
      ...service,
      name,
      datastore,
      isTool: isTool(uri),
      published,
      ports: portsOf(numbers),
      before: ending.get(key),
    };
  });
}

/** Letters, digits and `-`, from a letter on; another name for the second of two. */
function nameOf(key: string, taken: ReadonlySet<string>): string {
  const plain = key.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  const wish = /^[A-Za-z]/.test(plain) ? plain : `service-${plain}`.replace(/-$/, "");
  let name = wish;
  for (let number = 2; taken.has(name); number++) name = `${wish}-${number}`;
  return name;
}

function portsOf(numbers: readonly number[]): ReadonlyMap<string, number> {
  const ports = new Map<string, number>();
  for (const number of new Set(numbers)) ports.set(portName(number, ports.keys()), number);
  return ports;
}

/** Ports that variables of any service name, by the host they are on. */
function mentionedPorts(services: readonly ComposeService[]): ReadonlyMap<string, readonly number[]> {
  const ports = new Map<string, number[]>();
  for (const { given } of services) {
    for (const [, value] of given.member("environment")?.members() ?? []) {
      if (typeof value.value !== "string") continue;
      for (const { host, port } of mentions(value.filledIn(value.value)))
        if (isPort(port)) ports.set(host, [...(ports.get(host) ?? []), port]);
    }
  }
  return ports;
}

/** The names by which others reach a service, beside its own. */
export function otherNames(given: Given): readonly string[] {
  const plain = ["container_name", "hostname"].flatMap((name) => {
    const value = given.member(name)?.value;
    return typeof value === "string" ? [value] : [];
  });
  const aliases = (given.member("networks")?.members() ?? []).flatMap(([, network]) =>
    (network.member("aliases")?.items() ?? []).flatMap((alias) =>
      typeof alias.value === "string" ? [alias.value] : [],
    ),
  );
  return [...plain, ...aliases];
}

/** Services that run to their end, each with those that wait for it. */
function endingServices(services: readonly ComposeService[]): ReadonlyMap<string, readonly string[]> {
  const ending = new Map<string, string[]>();
  for (const { key, given } of services) {
    const restart = given.member("restart")?.value;
    const mode = given.member("deploy")?.member("mode")?.value;
    const isJob = mode === "replicated-job" || mode === "global-job";
    if ((restart === "no" || restart === false || isJob) && given.member("ports") === undefined)
      ending.set(key, ending.get(key) ?? []);
    for (const [name, condition] of given.member("depends_on")?.members() ?? [])
      if (condition.member("condition")?.value === "service_completed_successfully")
        ending.set(name, [...(ending.get(name) ?? []), key]);
  }
  return ending;
}
