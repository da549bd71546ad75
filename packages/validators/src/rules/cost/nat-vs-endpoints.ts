import { defineRule, type Finding } from "../../rule.ts";
import { ecrGuide } from "../source.ts";
import { fargateWays, hasEndpoint } from "../template-paths.ts";
import type { TemplateResource } from "../template-resources.ts";

export const natVsEndpoints = defineRule({
  code: "cost/nat-vs-endpoints",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "Images come to private tasks by the endpoint of S3, and not by a NAT gateway.",
  source: ecrGuide("vpc-endpoints.html", "2026-11-30"),
  check(template, report) {
    if (hasEndpoint(template, "s3")) return;
    for (const { service, ways } of fargateWays(template)) {
      if (ways.includes("nat")) report(byNat(service));
    }
  },
});

function byNat({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, "NetworkConfiguration"],
    message: `The tasks of ${id} pull their images by a NAT gateway, which charges for every byte; ECR keeps layers in S3, and the way there may be free.`,
    help: "Add an AWS::EC2::VPCEndpoint of the type Gateway for S3 to the route tables.",
  };
}
