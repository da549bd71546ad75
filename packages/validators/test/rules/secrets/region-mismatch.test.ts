import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

const SECRET = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf";
const secret = (valueFrom: unknown) => fargateContainer({ secrets: [{ name: "PASSWORD", valueFrom }] });

const SAYS = [
  'Container "web" is deployed to us-east-1 and reads a value of eu-west-1: no task starts while eu-west-1 cannot be reached.',
  "Keep the value in us-east-1, too, and name that one.",
];

describeRule(
  "secrets/region-mismatch",
  "taskDefinition",
  {
    accepts: {
      "a secret of its own region": secret(SECRET.replace("eu-west-1", "us-east-1")),
      "the name of a parameter": secret("/prod/eu-west-1/db"),
      "a region that is not known": secret(SECRET.replace("eu-west-1", "${AWS::Region}")),
      "what another rule finds": secret(SECRET.replace("eu-west-1", "us-esat-1")),
    },
    rejects: {
      "a secret": {
        document: secret(`${SECRET}:password::`),
        at: "containerDefinitions[0].secrets[0].valueFrom",
        says: SAYS,
      },
      "a parameter": {
        document: secret("arn:aws:ssm:eu-west-1:111122223333:parameter/db"),
        at: "containerDefinitions[0].secrets[0].valueFrom",
        says: SAYS,
      },
      "each of several": {
        document: fargateContainer({
          secrets: [
            { name: "PASSWORD", valueFrom: SECRET },
            { name: "TOKEN", valueFrom: SECRET },
          ],
        }),
        at: ["containerDefinitions[0].secrets[0].valueFrom", "containerDefinitions[0].secrets[1].valueFrom"],
        says: [...SAYS, ...SAYS],
      },
      "credentials of a registry": {
        document: fargateContainer({ repositoryCredentials: { credentialsParameter: SECRET } }),
        at: "containerDefinitions[0].repositoryCredentials.credentialsParameter",
        says: SAYS,
      },
      "a secret of a log driver": {
        document: fargateContainer({
          logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "splunk-token", valueFrom: SECRET }] },
        }),
        at: "containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom",
        says: SAYS,
      },
    },
    unknown: [fargateContainer({ secrets: UNKNOWN }), fargateContainer({ secrets: [UNKNOWN] }), secret(UNKNOWN)],
  },
  { region: "us-east-1" },
);

describeRule("secrets/region-mismatch", "taskDefinition", {
  at: "containerDefinitions[0].secrets[0].valueFrom",
  accepts: { "any region where its own is not known": secret(SECRET) },
  rejects: {},
  unknown: [],
});
