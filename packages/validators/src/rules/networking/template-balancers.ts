import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { balancesOf, numberAt, type Balance } from "../template-balancers.ts";
import { knownAt, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containersOf, taskOf } from "../template-services.ts";

type Template = Subjects["template"];
type Mapping = Readonly<Record<string, unknown>>;

const SOURCE = {
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  checked: "2026-11-30",
} as const;

/** How target groups go with the ports that they send requests to, sorted by code. */
export const TEMPLATE_BALANCERS: readonly Rule[] = [
  defineRule({
    code: "networking/lb-udp-alb",
    severity: "warning",
    on: "template",
    summary: "An Application Load Balancer sends requests to a port of TCP.",
    source: SOURCE,
    check(template, report) {
      for (const { balance, mappings, service } of mapped(template)) {
        const isUdp = mappings.length > 0 && mappings.every((mapping) => knownAt(mapping, "Protocol") === "udp");
        if (isUdp && isOfHttp(balance.group)) report(udp(service, balance));
      }
    },
  }),

  defineRule({
    code: "networking/target-group-protocol",
    severity: "warning",
    on: "template",
    summary: "A load balancer speaks gRPC to a port that does.",
    source: SOURCE,
    check(template, report) {
      for (const { balance, mappings, service } of mapped(template)) {
        const protocols = mappings.map((mapping) => knownAt(mapping, "AppProtocol"));
        const version = knownAt(balance.group.properties, "ProtocolVersion");
        const isPlain = version === undefined || version === "HTTP1";
        if (protocols.includes("grpc") && isPlain && isOfHttp(balance.group)) report(plain(service, balance));
      }
    },
  }),
];

interface Mapped {
  readonly service: TemplateResource;
  readonly balance: Balance;
  /** Those of the port, where all of the container's are known. */
  readonly mappings: readonly Mapping[];
}

/** Every port of a container that a target group of the template sends requests to. */
function mapped(template: Template): readonly Mapped[] {
  return resourcesOf(template, "AWS::ECS::Service").flatMap((service) => {
    const task = taskOf(template, service);
    if (task === undefined) return [];
    return balancesOf(template, service).map((balance) => ({ service, balance, mappings: mappingsOf(task, balance) }));
  });
}

function mappingsOf(task: TemplateResource, { container, port }: Balance): readonly Mapping[] {
  const own = containersOf(task).find((one) => one.container["Name"] === container);
  const mappings = own === undefined ? [] : (knownItems(own.container, "PortMappings") ?? []);
  return port === undefined
    ? []
    : mappings.filter(
        (mapping): mapping is Mapping => isRecord(mapping) && numberAt(mapping, "ContainerPort") === port,
      );
}

function isOfHttp({ properties }: TemplateResource): boolean {
  const protocol = knownAt(properties, "Protocol");
  return protocol === "HTTP" || protocol === "HTTPS";
}

function placeOf({ at }: TemplateResource, { index }: Balance): Finding["at"] {
  return [...at, "LoadBalancers", index];
}

function udp(service: TemplateResource, balance: Balance): Finding {
  return {
    at: placeOf(service, balance),
    message: `${service.id} gets requests of HTTP from ${balance.group.id} at port ${balance.port}, which is one of UDP.`,
    help: 'Use a Network Load Balancer, whose target group has the `Protocol` "UDP", or another port.',
  };
}

function plain(service: TemplateResource, balance: Balance): Finding {
  return {
    at: placeOf(service, balance),
    message: `${service.id} speaks gRPC at port ${balance.port}, and ${balance.group.id} sends HTTP/1.1 there, which it does not answer.`,
    help: `Set \`ProtocolVersion\` of ${balance.group.id} to "GRPC".`,
  };
}
