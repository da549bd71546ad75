import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { listed } from "../../words.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { balancerOf, balancesOf, listenersByGroup, numberAt, type Balance } from "../template-balancers.ts";
import {
  isDecidedLater,
  knownAt,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "../template-resources.ts";
import { taskOf } from "../template-services.ts";

type Template = Subjects["template"];

const GROUP = "AWS::EC2::SecurityGroup";

export const lbSgIngress = defineRule({
  code: "networking/lb-sg-ingress",
  severity: "warning",
  on: "template",
  summary: "The security group of a task lets in the load balancer that sends requests to it.",
  source: ecsGuide("service-load-balancing.html", "2026-11-30"),
  check(template, report) {
    const listeners = listenersByGroup(template);
    if (listeners.size === 0) return;
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      const task = taskOf(template, service);
      const own = groupsAt(template, service, "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups");
      if (task === undefined || own === undefined || knownAt(task.properties, "NetworkMode") !== "awsvpc") continue;
      for (const balance of balancesOf(template, service)) {
        const from = sourcesOf(template, listeners.get(balance.group.id) ?? []);
        const port = balance.port;
        if (port === undefined || from === undefined) continue;
        if (!own.some((group) => mayEnter(template, group, port, from))) report(shut(service, balance, own, from));
      }
    }
  },
});

/** The security groups of the template at a place; undefined where others may be among them, or none is. */
function groupsAt(template: Template, { properties }: TemplateResource, place: string): readonly string[] | undefined {
  const ids = knownRefs(properties, place).map((id) =>
    resourceNamed(template, id, GROUP) === undefined ? undefined : id,
  );
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && known.length > 0 ? known : undefined;
}

function knownRefs(properties: unknown, place: string): readonly (string | undefined)[] {
  const list = rawList(properties, place);
  return list === undefined ? [undefined] : list.map(referenced);
}

/** The items of a list, references and all. */
function rawList(properties: unknown, place: string): readonly unknown[] | undefined {
  const list = knownAt(properties, place);
  return Array.isArray(list) ? list : undefined;
}

/** The security groups of the load balancers that send requests; undefined where one is not known. */
function sourcesOf(template: Template, listeners: readonly TemplateResource[]): readonly string[] | undefined {
  const balancers = listeners.map((listener) => balancerOf(template, listener));
  const groups = balancers.map((one) => (one === undefined ? undefined : groupsAt(template, one, "SecurityGroups")));
  return groups.length === 0 || groups.includes(undefined)
    ? undefined
    : [...new Set(groups.flatMap((some) => some ?? []))];
}

/** True where a group lets one of the sources in at a port, or may do so. */
function mayEnter(template: Template, group: string, port: number, from: readonly string[]): boolean {
  const inline = resourceNamed(template, group, GROUP)?.properties["SecurityGroupIngress"];
  if (inline !== undefined && !Array.isArray(inline)) return true;
  const apart = resourcesOf(template, "AWS::EC2::SecurityGroupIngress").filter(({ properties }) => {
    const id = referenced(properties["GroupId"]);
    return id === group || (id === undefined && isDecidedLater(properties["GroupId"]));
  });
  const rules: readonly unknown[] = [...(inline ?? []), ...apart.map(({ properties }) => properties)];
  return rules.some((rule) => isOpen(rule, port, from));
}

function isOpen(rule: unknown, port: number, from: readonly string[]): boolean {
  if (!isRecord(rule) || isDecidedLater(rule)) return true;
  return reaches(rule, port) && comesFrom(rule, from);
}

function reaches(rule: Readonly<Record<string, unknown>>, port: number): boolean {
  const protocol = knownAt(rule, "IpProtocol");
  if (protocol !== "tcp" && protocol !== "6" && protocol !== 6) return protocol !== "udp" && protocol !== "icmp";
  const [first, last] = [numberAt(rule, "FromPort"), numberAt(rule, "ToPort")];
  return first === undefined || last === undefined || (first <= port && port <= last);
}

/** Addresses may be those of the load balancer. */
function comesFrom(rule: Readonly<Record<string, unknown>>, from: readonly string[]): boolean {
  const source = rule["SourceSecurityGroupId"];
  if (source === undefined) return true;
  const id = referenced(source);
  return id === undefined || from.includes(id);
}

function shut(
  service: TemplateResource,
  { index, port }: Balance,
  own: readonly string[],
  from: readonly string[],
): Finding {
  const shared = own.find((group) => from.includes(group));
  return {
    at: [...service.at, "LoadBalancers", index],
    message: `${service.id} gets requests at port ${port} from a load balancer in ${listed(from, "and")}, and ${listed(own, "and")} ${own.length === 1 ? "does" : "do"} not let it in; no task is ever healthy.`,
    help:
      shared === undefined
        ? `Let ${from[0]} into ${own[0]} at port ${port}.`
        : `Let ${shared} in from itself at port ${port}, or give the load balancer a group of its own.`,
  };
}
