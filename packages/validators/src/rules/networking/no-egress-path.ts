import { defineRule, type Finding } from "../../rule.ts";
import { ecrGuide } from "../source.ts";
import { fargateWays, hasEndpoint } from "../template-paths.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";

export const noEgressPath = defineRule({
  code: "networking/no-egress-path",
  severity: "warning",
  on: "template",
  summary: "A task on Fargate has a way to its image.",
  source: ecrGuide("vpc-endpoints.html", "2026-11-30"),
  check(template, report) {
    for (const { service, ways } of fargateWays(template)) {
      const ip = knownAt(service.properties, "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp");
      if (ip !== undefined && ip !== "DISABLED") continue;
      const isShut = ways.every((way) => way === "none" || way === "internet");
      if (isShut && !hasEndpoint(template, "ecr") && !isPeered(template))
        report(cutOff(service, ways.includes("internet")));
    }
  },
});

/** Other networks may have what the tasks need. */
function isPeered(template: Parameters<typeof fargateWays>[0]): boolean {
  return [
    "AWS::EC2::TransitGatewayAttachment",
    "AWS::EC2::TransitGatewayVpcAttachment",
    "AWS::EC2::VPCPeeringConnection",
  ].some((type) => resourcesOf(template, type).length > 0);
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
