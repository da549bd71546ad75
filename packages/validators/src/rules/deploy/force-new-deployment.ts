import { defineRule, type Finding } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { isDecidedLater, knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";

/** Most characters of a nonce. */
const LENGTH_MAX = 255;

export const forceNewDeploymentNonce = defineRule({
  code: "deploy/force-new-deployment-nonce",
  severity: "error",
  on: "template",
  summary: "A service that is deployed anew says so with a nonce, and leaves deployments to ECS.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-forcenewdeployment.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      const force = service.properties["ForceNewDeployment"];
      if (!isRecord(force) || isDecidedLater(force)) continue;
      const nonce = knownAt(force, "ForceNewDeploymentNonce");
      if (typeof nonce === "string" && (nonce === "" || nonce.length > LENGTH_MAX))
        report(wrongLength(service, nonce.length));
      if (force["EnableForceNewDeployment"] === undefined) report(undecided(service));
      const type = knownAt(service.properties, "DeploymentController.Type");
      if (type === "CODE_DEPLOY" || type === "EXTERNAL") report(ofOthers(service, type));
    }
  },
});

function placeOf({ at }: TemplateResource, ...more: readonly string[]): Finding["at"] {
  return [...at, "ForceNewDeployment", ...more];
}

function wrongLength(service: TemplateResource, length: number): Finding {
  return {
    at: placeOf(service, "ForceNewDeploymentNonce"),
    message: `${service.id} has a nonce of ${length} characters; CloudFormation accepts 1 to ${LENGTH_MAX}.`,
    help: "Write a text that is another one for each deployment.",
  };
}

function undecided(service: TemplateResource): Finding {
  return {
    at: placeOf(service),
    message: `${service.id} does not say whether it is deployed anew; CloudFormation asks for it.`,
    help: "Set `EnableForceNewDeployment` to true.",
  };
}

function ofOthers(service: TemplateResource, type: string): Finding {
  return {
    at: placeOf(service),
    message: `${service.id} is deployed anew by CloudFormation, and its controller is ${type}; ECS does that for its own deployments alone.`,
    help: "Remove `ForceNewDeployment`.",
  };
}
