import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const forced = (force: unknown, more: object = {}) =>
  template({ Service: { Type: "AWS::ECS::Service", Properties: { ForceNewDeployment: force, ...more } } });
const nonce = (ForceNewDeploymentNonce: unknown) => forced({ EnableForceNewDeployment: true, ForceNewDeploymentNonce });
const by = (Type: unknown) => forced({ EnableForceNewDeployment: true }, { DeploymentController: { Type } });

describeRule("deploy/force-new-deployment-nonce", "template", {
  accepts: {
    "a nonce": nonce("1"),
    "a long one": nonce("a".repeat(255)),
    none: nonce(undefined),
    ECS: by("ECS"),
    "nothing of it": template({ Service: { Type: "AWS::ECS::Service" } }),
  },
  rejects: {
    "an empty one": {
      document: nonce(""),
      at: "Resources.Service.Properties.ForceNewDeployment.ForceNewDeploymentNonce",
      says: [
        "Service has a nonce of 0 characters; CloudFormation accepts 1 to 255.",
        "Write a text that is another one for each deployment.",
      ],
    },
    "one that is too long": {
      document: nonce("a".repeat(256)),
      at: "Resources.Service.Properties.ForceNewDeployment.ForceNewDeploymentNonce",
      says: [
        "Service has a nonce of 256 characters; CloudFormation accepts 1 to 255.",
        "Write a text that is another one for each deployment.",
      ],
    },
    "no word of it": {
      document: forced({ ForceNewDeploymentNonce: "1" }),
      at: "Resources.Service.Properties.ForceNewDeployment",
      says: [
        "Service does not say whether it is deployed anew; CloudFormation asks for it.",
        "Set `EnableForceNewDeployment` to true.",
      ],
    },
    "somebody else": {
      document: by("EXTERNAL"),
      at: "Resources.Service.Properties.ForceNewDeployment",
      says: [
        "Service is deployed anew by CloudFormation, and its controller is EXTERNAL; ECS does that for its own deployments alone.",
        "Remove `ForceNewDeployment`.",
      ],
    },
    CodeDeploy: {
      document: by("CODE_DEPLOY"),
      at: "Resources.Service.Properties.ForceNewDeployment",
      says: [
        "Service is deployed anew by CloudFormation, and its controller is CODE_DEPLOY; ECS does that for its own deployments alone.",
        "Remove `ForceNewDeployment`.",
      ],
    },
  },
  unknown: [nonce(LATER), forced(LATER), by(LATER)],
});
