import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { listed } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { fargateWays, hasEndpoint, type WayOut } from "../template-paths.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containersOf, taskOf } from "../template-services.ts";

type Template = Subjects["template"];

export const noEgressPath = defineRule({
  code: "networking/no-egress-path",
  severity: "warning",
  on: "template",
  summary: "A task on Fargate has a way to its image, its logs and its secrets.",
  source: ecrGuide("vpc-endpoints.html", "2026-11-30"),
  check(template, report) {
    if (isPeered(template)) return;
    for (const { service, ways } of fargateWays(template)) {
      const ip = knownAt(service.properties, "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp");
      if ((ip !== undefined && ip !== "DISABLED") || ways.some(isOpen)) continue;
      const needs = needsOf(template, service);
      const missing = needs.filter((name) => !hasEndpoint(template, name));
      if (missing.length === needs.length) report(cutOff(service, ways.includes("internet")));
      else if (missing.length > 0) report(without(service, missing));
    }
  },
});

function isOpen(way: WayOut): boolean {
  return way === "nat" || way === "other";
}

/** Other networks may have what the tasks need. */
function isPeered(template: Template): boolean {
  return JOINTS.some((type) => resourcesOf(template, type).length > 0);
}

const JOINTS = [
  "AWS::EC2::TransitGatewayAttachment",
  "AWS::EC2::TransitGatewayVpcAttachment",
  "AWS::EC2::VPCPeeringConnection",
];

/** The services of AWS that a task talks to before its containers run. */
function needsOf(template: Template, service: TemplateResource): readonly string[] {
  const task = taskOf(template, service);
  const containers = (task === undefined ? [] : containersOf(task)).map(({ container }) => container);
  const secrets = JSON.stringify(containers.map((container) => container["Secrets"]));
  const logs = containers.some((container) => knownAt(container, "LogConfiguration.LogDriver") === "awslogs");
  return [
    "ecr.api",
    "ecr.dkr",
    "s3",
    ...(logs ? ["logs"] : []),
    ...(secrets.includes(":secretsmanager:") ? ["secretsmanager"] : []),
    ...(secrets.includes(":ssm:") ? ["ssm"] : []),
  ];
}

function cutOff({ at, id }: TemplateResource, isPublic: boolean): Finding {
  const way = isPublic
    ? "in a subnet whose way out takes a public address, and has none"
    : "in a subnet without a way out, and the template has no endpoints of ECR";
  return {
    at: [...at, "NetworkConfiguration"],
    message: `${id} runs its tasks ${way}; they cannot pull their images (CannotPullContainerError, ResourceInitializationError).`,
    help: isPublic
      ? 'Set `AssignPublicIp` to "ENABLED", or use subnets with a NAT gateway.'
      : "Add a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs.",
  };
}

function without({ at, id }: TemplateResource, missing: readonly string[]): Finding {
  return {
    at: [...at, "NetworkConfiguration"],
    message: `${id} runs its tasks in a subnet whose only ways out are VPC endpoints, and has none for ${listed(missing, "and")}; no task gets as far as its containers.`,
    help: `Add ${missing.length === 1 ? "an endpoint" : "endpoints"} for ${listed(missing, "and")}.`,
  };
}
