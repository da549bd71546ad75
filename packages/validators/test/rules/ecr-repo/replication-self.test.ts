import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const ACCOUNT = { Ref: "AWS::AccountId" };
const to = (Region: unknown, RegistryId: unknown = ACCOUNT) =>
  template({
    Registry: {
      Type: "AWS::ECR::ReplicationConfiguration",
      Properties: { ReplicationConfiguration: { Rules: [{ Destinations: [{ Region, RegistryId }] }] } },
    },
  });

describeRule(
  "ecr-repo/replication",
  "template",
  {
    at: "Resources.Registry.Properties.ReplicationConfiguration.Rules[0].Destinations[0]",
    accepts: {
      "another region": to("eu-central-1"),
      "another account": to({ Ref: "AWS::Region" }, "123456789012"),
      "a region of a parameter": to({ Ref: "Region" }),
    },
    rejects: {
      itself: {
        document: to({ Ref: "AWS::Region" }),
        says: [
          'Registry replicates a registry to itself. AWS answers: "Replication destination cannot be the same as the source registry".',
          "Name another region, or another account.",
        ],
      },
      "itself by name": {
        document: to("eu-west-1"),
        says: [
          'Registry replicates a registry to itself. AWS answers: "Replication destination cannot be the same as the source registry".',
          "Name another region, or another account.",
        ],
      },
    },
    unknown: [
      to(LATER),
      to("eu-west-1", LATER),
      template({ Registry: { Type: "AWS::ECR::ReplicationConfiguration", Properties: LATER } }),
    ],
  },
  { region: "eu-west-1" },
);
