import {
  ALIAS_NAME_LENGTH_MAX,
  CLIENT_ALIASES_MAX,
  DISCOVERY_NAME,
  SERVICE_REGISTRIES_MAX,
  SERVICE_SECURITY_GROUPS_MAX,
  SERVICE_SUBNETS_MAX,
} from "../../facts/service-network.ts";
import type { Path } from "../../path.ts";
import type { Finding, Rule } from "../../rule.ts";
import { property, say, title, type Text } from "../../text.ts";
import { shown } from "../../words.ts";
import { inFiles } from "../in-files.ts";
import { declared, ended, lastProperty } from "../declaration.ts";
import { combined } from "../declared.ts";
import { isRecord, valueAt } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { repeatIn } from "../repeat.ts";
import { ecsApi } from "../source.ts";

const ALIASES = {
  code: "networking/sc-client-aliases",
  on: "service",
  summary: "Clients reach a port in Service Connect by one name and port, which no other port of the service has.",
  source: ecsApi("API_ServiceConnectService.html"),
} as const;

const NAMES = {
  code: "networking/sc-dns-name",
  on: "service",
  summary: "The names of a port in Service Connect are names of DNS, each for one port.",
  source: ecsApi("API_ServiceConnectClientAlias.html"),
} as const;

const GROUPS = {
  code: "networking/security-groups-count",
  on: "service",
  at: "networkConfiguration.awsvpcConfiguration.securityGroups",
  summary: "The tasks of a service are in at most five security groups, each named once.",
  source: ecsApi("API_AwsVpcConfiguration.html"),
} as const;

const SUBNETS = {
  code: "networking/subnets-count",
  on: "service",
  at: "networkConfiguration.awsvpcConfiguration.subnets",
  summary: "The tasks of a service are in 1 to 16 subnets, each named once.",
  source: ecsApi("API_AwsVpcConfiguration.html"),
} as const;

const PORTS = "serviceConnectConfiguration.services";

/** Where the tasks of a service are, and by which names others find them, sorted by code. */
export const SERVICE_NETWORK: readonly Rule[] = [
  combined(
    declared(
      { ...ALIASES, at: `${PORTS}[].clientAliases`, says: "{it} gives one port {value} names in Service Connect" },
      (list) => moreThan(CLIENT_ALIASES_MAX, list, isRecord),
      ({ value, at, opening }) => ({
        at,
        message: ended(opening(String(value)), {
          answer: `${value} clientAliases exceeds the max limit of ${CLIENT_ALIASES_MAX}`,
        }),
        help: say`Keep one entry of ${property(at)}.`,
      }),
    ),
    declared(
      { ...ALIASES, at: PORTS, says: "{it} gives two ports the name {value} in Service Connect" },
      (list) => repeatOf(list, aliasOf),
      ({ value: { index, text }, at, opening }) => ({
        at: [...at, index, "clientAliases", 0],
        severity: "warning",
        message: say`${opening(shown(text))}; clients could reach one of them.`,
        help: say`Set ${property([...at, index, "clientAliases", 0, "dnsName"])} or ${property([...at, index, "clientAliases", 0, "port"])} to another one.`,
      }),
    ),
  ),

  combined(
    declared(
      { ...NAMES, at: PORTS, says: "clients of {it} reach a port by the name {value}" },
      (list) => aliasNames(list).find(({ name }) => isNoDnsName(name)),
      ({ value: { name, at: below }, at, opening }) => ({
        at: [...at, ...below],
        message: ended(opening(shown(name)), { answer: "The DNS name that you provided is invalid" }),
        help: `Write it like "api" or "api.shop", with ${ALIAS_NAME_LENGTH_MAX} characters or fewer.`,
      }),
    ),
    declared(
      { ...NAMES, at: `${PORTS}[].discoveryName`, says: "a port of {it} has the name {value} in its namespace" },
      (name) => (isText(name) && !DISCOVERY_NAME.test(name) && !isStandIn(name) ? name : undefined),
      ({ value, at, opening }) => ({
        at,
        message: say`${opening(shown(value))}; ECS accepts up to 64 lower-case letters, digits, underscores and hyphens, none of these first.`,
        help: 'Write it like "api".',
      }),
    ),
    declared(
      { ...NAMES, at: PORTS, says: "two ports of {it} have the name {value} in its namespace" },
      (list) => repeatOf(list, (port) => valueAt(port, ["discoveryName"])),
      ({ value: { index, text }, at, opening }) => ({
        at: [...at, index, "discoveryName"],
        severity: "warning",
        message: say`${opening(shown(text))}; a name is for one.`,
        help: "Rename one of them.",
      }),
    ),
  ),

  combined(
    declared(
      { ...GROUPS, says: "{it} has its tasks in {value} security groups" },
      (list) => moreThan(SERVICE_SECURITY_GROUPS_MAX, list, isText),
      ({ value, at, opening }) => tooMany(opening(String(value)), at, SERVICE_SECURITY_GROUPS_MAX),
    ),
    declared(
      { ...GROUPS, says: "{it} names the security group {value} twice" },
      (list) => repeatedId(list, /^sg-[0-9a-f]{8,17}$/),
      ({ value: { index, text }, at, opening }) => twice(opening(shown(text)), [...at, index]),
    ),
  ),

  declared(
    {
      code: "networking/service-registry-count",
      on: "service",
      at: "serviceRegistries",
      summary: "A service has at most one service registry.",
      source: ecsApi("API_CreateService.html"),
      says: "{it} has {value} service registries",
    },
    (list) => moreThan(SERVICE_REGISTRIES_MAX, list, isRecord),
    ({ value, at, opening }) => ({
      at,
      message: ended(opening(String(value)), { answer: "service registries can have at most 1 items" }),
      help: say`Keep one entry of ${property(at)}.`,
    }),
  ),

  inFiles(
    combined(
      declared(
        { ...SUBNETS, says: "{it} has its tasks in {value} subnets" },
        (list) => moreThan(SERVICE_SUBNETS_MAX, list, isText),
        ({ value, at, opening }) => tooMany(opening(String(value)), at, SERVICE_SUBNETS_MAX),
      ),
      declared(
        { ...SUBNETS, says: "{it} has its tasks in no subnet" },
        (list) => (Array.isArray(list) && list.length === 0 ? true : undefined),
        ({ at, opening }) => ({
          at,
          isAbsence: true,
          message: ended(opening(""), { answer: "subnets can not be empty." }),
          help: say`Name the subnets of the tasks in ${property(at)}.`,
        }),
      ),
      declared(
        { ...SUBNETS, says: "{it} names the subnet {value} twice" },
        (list) => repeatedId(list, /^subnet-[0-9a-f]{8,17}$/),
        ({ value: { index, text }, at, opening }) => twice(opening(shown(text)), [...at, index]),
      ),
    ),
  ),
];

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** How many entries can be read, where these alone are more than `max`; one that cannot be read may come to nothing. */
function moreThan(max: number, list: unknown, isEntry: (entry: unknown) => boolean): number | undefined {
  const count = Array.isArray(list) ? list.filter(isEntry).length : 0;
  return count > max ? count : undefined;
}

interface Repeat {
  readonly index: number;
  readonly text: string;
}

function repeatOf(list: unknown, textOf: (entry: unknown) => unknown): Repeat | undefined {
  if (!Array.isArray(list)) return undefined;
  const texts: readonly unknown[] = list.map(textOf);
  const index = repeatIn(texts);
  return index === undefined ? undefined : { index, text: String(texts[index]) };
}

/** Examples repeat ids that stand for others. */
function repeatedId(list: unknown, form: RegExp): Repeat | undefined {
  return repeatOf(list, (id) => (isText(id) && form.test(id) && !/^[a-z]+-0+$/.test(id) ? id : undefined));
}

function tooMany(opening: Text, at: Path, max: number): Finding {
  return { at, message: say`${opening}; ECS accepts ${max}.`, help: say`Keep ${max} of ${property(at)}.` };
}

function twice(opening: Text, at: Path): Finding {
  const list = lastProperty(at);
  return {
    at,
    severity: "warning",
    message: say`${opening}; once is enough.`,
    help: say`Remove one of them from ${list}.`,
    fix: { title: title`Remove the second one from ${list}`, edits: [{ op: "remove", at }] },
  };
}

/** The name and port by which clients reach a port, where both can be read. */
function aliasOf(port: unknown): string | undefined {
  const aliases = valueAt(port, ["clientAliases"]);
  const alias: unknown = Array.isArray(aliases) ? aliases[0] : undefined;
  if (!isRecord(alias) || !isText(alias["dnsName"]) || typeof alias["port"] !== "number") return undefined;
  return `${alias["dnsName"]}:${alias["port"]}`;
}

interface AliasName {
  readonly name: string;
  readonly at: Path;
}

function aliasNames(ports: unknown): readonly AliasName[] {
  return entriesOf(ports).flatMap((port, index) =>
    entriesOf(valueAt(port, ["clientAliases"])).flatMap((alias, number) => {
      const name = valueAt(alias, ["dnsName"]);
      return isText(name) ? [{ name, at: [index, "clientAliases", number, "dnsName"] }] : [];
    }),
  );
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** Whatever else a name may be, it has none of these. */
function isNoDnsName(name: string): boolean {
  return !isStandIn(name) && (name.length > ALIAS_NAME_LENGTH_MAX || name.startsWith("-") || /[\s/:]/.test(name));
}
