import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

const ecr = (region: string) =>
  fargateContainer({ image: `111122223333.dkr.ecr.${region}.amazonaws.com/shop/api:1.4.2` });

describeRule(
  "images/ecr-region-mismatch",
  "taskDefinition",
  {
    at: "containerDefinitions[0].image",
    accepts: {
      "an image of its own region": ecr("us-east-1"),
      "a region that is not known": ecr("${AWS_REGION}"),
      "what another rule finds": ecr("us-esat-1"),
      "a word for a region": ecr("region"),
      "public ECR": fargateContainer({ image: "public.ecr.aws/shop/api:1.4.2" }),
      "a name that only looks so": fargateContainer({ image: "dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2" }),
    },
    rejects: {
      "an image of another region": {
        document: ecr("eu-west-1"),
        says: [
          'Container "web" is deployed to us-east-1 and pulls its image from ECR in eu-west-1: each new task pays for the traffic between them, and none starts while eu-west-1 cannot be reached.',
          "Replicate the repository to us-east-1, and pull the image there.",
        ],
      },
      "an image whose tag comes later": {
        document: fargateContainer({ image: "111122223333.dkr.ecr.us-west-2.amazonaws.com/shop/api:${TAG}" }),
        says: [
          'Container "web" is deployed to us-east-1 and pulls its image from ECR in us-west-2: each new task pays for the traffic between them, and none starts while us-west-2 cannot be reached.',
          "Replicate the repository to us-east-1, and pull the image there.",
        ],
      },
    },
    unknown: [fargateContainer({ image: UNKNOWN })],
  },
  { region: "us-east-1" },
);

describeRule("images/ecr-region-mismatch", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: { "any region where its own is not known": ecr("eu-west-1") },
  rejects: {},
  unknown: [],
});
