import type { Account } from "./account.ts";
import type { Conflict } from "./conflict.ts";
import { type Json, listAt, textAt } from "./json.ts";
import type { Live } from "./live.ts";
import { DISCOVERY_SERVICE, SERVICE } from "./resource-types.ts";
import { namespaceOf } from "./service-connect.ts";
import { token } from "./tokens.ts";

/** The services that others reach by a name while a deployment goes on. */
export class Reached {
  readonly #account: Account;
  readonly #before: ReadonlySet<string>;
  readonly #missed = new Set<string>();

  constructor(account: Account) {
    this.#account = account;
    this.#before = reachedIn(account);
  }

  /** Looks who reaches whom now. */
  look(): void {
    const now = reachedIn(this.#account);
    for (const pair of this.#before) if (!now.has(pair)) this.#missed.add(pair);
  }

  /** Who reached whom before and does so now, and did not all the time. */
  interrupted(): readonly Conflict[] {
    const now = reachedIn(this.#account);
    return [...this.#missed]
      .filter((pair) => now.has(pair))
      .map((pair) => {
        const [stack = "", server] = pair.split(" ");
        return { kind: "name-interrupted", stack, id: "", detail: `it does not find ${server} for a while` };
      });
  }
}

/** Stack of a client, and name of a server that all names lead to which its tasks have of it. */
function reachedIn(account: Account): ReadonlySet<string> {
  const everything = [...account.stacks.flatMap(({ resources }) => [...resources.values()]), ...account.outside];
  const services = everything.filter(({ type }) => type === SERVICE);
  const offered = new Set(services.flatMap((service) => namesOf(service, everything)));
  const lost = new Set<string>();
  const found = new Set<string>();
  for (const client of services) {
    for (const host of hostsIn(definitionOf(client, everything))) {
      const pair = `${client.stack} ${host.split(".")[0]}`;
      const name = host.includes(".") ? host : `${host} in ${namespaceOf(client.properties)}`;
      (offered.has(name) ? found : lost).add(pair);
    }
  }
  return new Set([...found].filter((pair) => !lost.has(pair)));
}

/** What a service is found by: its aliases in a namespace of Service Connect, its name in DNS. */
function namesOf({ properties }: Live, everything: readonly Live[]): readonly string[] {
  const aliases = listAt(properties, "ServiceConnectConfiguration", "Services")
    .flatMap((one) => listAt(one, "ClientAliases"))
    .map((alias) => `${textAt(alias, "DnsName")} in ${namespaceOf(properties)}`);
  const registered = listAt(properties, "ServiceRegistries").flatMap((one) => dnsNames(one, everything));
  return [...aliases, ...registered];
}

function dnsNames(registry: Json, everything: readonly Live[]): readonly string[] {
  const service = everything.find(
    (one) => one.type === DISCOVERY_SERVICE && textAt(registry, "RegistryArn")?.includes(one.identity) === true,
  );
  const namespace = everything.find(({ identity }) => token(identity) === service?.properties["NamespaceId"]);
  return service === undefined || namespace === undefined
    ? []
    : [`${textAt(service.properties, "Name")}.${textAt(namespace.properties, "Name")}`];
}

function definitionOf({ properties }: Live, everything: readonly Live[]): Live | undefined {
  return everything.find(({ identity }) => token(identity) === properties["TaskDefinition"]);
}

/** The hosts of URLs in variables. */
function hostsIn(definition: Live | undefined): readonly string[] {
  const variables = listAt(definition?.properties, "ContainerDefinitions").flatMap((one) => listAt(one, "Environment"));
  return variables.flatMap((one) => /^\w+:\/\/([\w.-]+):\d+/.exec(textAt(one, "Value") ?? "")?.[1] ?? []);
}
