import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, counted, listed, nearest, shown } from "@ecs-dsl/validators/words";
import { propertyName, sourceOf, type Noun } from "../../nouns/noun.ts";
import { blockHelp, isIpBlock } from "../../resolve/ip-blocks.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

/** What a network interface has at most, the workload's own group among them. */
const GROUPS_MAX = 5;

export const securityGroupId = definePlanRule({
  code: "config/security-group-id",
  severity: "error",
  on: "workload",
  summary: `The security groups of a workload are ids, and at most ${GROUPS_MAX - 1}.`,
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { securityGroups = [] } }, report) {
    securityGroups.forEach((group, index) => {
      if (referenceOf(group) === undefined && !isId("sg", String(group))) report(noGroup(subject, index, group));
    });
    if (securityGroups.length >= GROUPS_MAX) report(tooMany(subject, securityGroups.length));
  },
});

export const allowFrom = definePlanRule({
  code: "config/allow-from",
  severity: "error",
  on: "service",
  summary: "What a service allows is a source that security groups know, and a port that it has.",
  source: {
    url: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { allowFrom: allowed = {} }, ports = {} }, report, { leftOut }) {
    for (const [port, sources = []] of Object.entries(allowed)) {
      const isThere = Object.hasOwn(ports, port) || leftOut.isLeftOut(subject, ["ports", port]);
      if (!isThere) report(noPort(subject, port, Object.keys(ports)));
      sources.forEach((source, index) => {
        if (referenceOf(source) === undefined && !isSource(String(source))) {
          report(noSource(subject, ["allowFrom", port, index], String(source)));
        }
      });
    }
  },
});

export const loadBalancerAllowFrom = definePlanRule({
  code: "config/load-balancer-allow-from",
  severity: "error",
  on: "loadBalancer",
  summary: "What a load balancer allows is a source that security groups know.",
  source: {
    url: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { allowFrom: sources = [] } }, report) {
    sources.forEach((source, index) => {
      if (typeof source === "string" && !isSource(source)) report(noSource(subject, ["allowFrom", index], source));
    });
  },
});

function isId(kind: string, text: string): boolean {
  return new RegExp(`^${kind}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(text);
}

export function isSecurityGroupId(text: string): boolean {
  return isId("sg", text);
}

export function isSource(text: string): boolean {
  return isId("sg", text) || isId("pl", text) || isIpBlock(text);
}

function noGroup(subject: Noun, index: number, group: unknown): PlanFinding {
  return {
    source: sourceOf(subject, ["securityGroups", index]),
    message: `${capitalized(subject.words)} has ${shown(group)} among its \`securityGroups\`, which is not the id of a security group.`,
    help: 'Write an id, like "sg-0123456789abcdef0"; of a group that a stack makes, `data.attribute("Clients", "GroupId")`.',
  };
}

function tooMany(subject: Noun, count: number): PlanFinding {
  return {
    source: sourceOf(subject, ["securityGroups"]),
    message: `${capitalized(subject.words)} has ${counted(count, "security group")} beside its own; the network interface of a task takes ${GROUPS_MAX} in all.`,
    help: `Keep ${GROUPS_MAX - 1}.`,
  };
}

function noPort(subject: Noun, port: string, ports: readonly string[]): PlanFinding {
  const meant = nearest(port, ports);
  const others =
    ports.length === 0 ? "Add the port to `ports`." : `Name one of its ports: ${listed(ports.map(shown))}.`;
  return {
    source: sourceOf(subject, ["allowFrom", port]),
    message: `${capitalized(subject.words)} allows others at port ${shown(port)}, which it does not have.`,
    help: meant === undefined ? others : `Did you mean ${shown(meant)}?`,
  };
}

export function noSource(subject: Noun, path: readonly (string | number)[], source: string): PlanFinding {
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} has ${shown(source)} at ${propertyName(path)}, which is neither a block of addresses nor the id of a security group or a prefix list.`,
    help: blockHelp(source) ?? 'Write it like "10.0.0.0/8", "sg-0123456789abcdef0" or "pl-0123456789abcdef0".',
  };
}
