import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

const logs = (region: unknown, logDriver = "awslogs") =>
  fargateContainer({
    logConfiguration: {
      logDriver,
      options: { "awslogs-group": "/shop", "awslogs-region": region, "awslogs-stream-prefix": "web" },
    },
  });

describeRule(
  "logging/region-mismatch",
  "taskDefinition",
  {
    at: "containerDefinitions[0].logConfiguration.options.awslogs-region",
    accepts: {
      "logs of its own region": logs("us-east-1"),
      "a region that is not known": logs("${AWS_REGION}"),
      "what another rule finds": logs("us-esat-1"),
      "an option of another driver": logs("eu-west-1", "splunk"),
    },
    rejects: {
      "logs of another region": {
        document: logs("eu-west-1"),
        says: [
          'Container "web" is deployed to us-east-1 and logs to eu-west-1, where its log group has to be: no task starts without it.',
          'Set `awslogs-region` to "us-east-1".',
        ],
      },
    },
    unknown: [logs(UNKNOWN), fargateContainer({ logConfiguration: { logDriver: "awslogs", options: UNKNOWN } })],
  },
  { region: "us-east-1" },
);

describeRule("logging/region-mismatch", "taskDefinition", {
  at: "containerDefinitions[0].logConfiguration.options.awslogs-region",
  accepts: { "any region where its own is not known": logs("eu-west-1") },
  rejects: {},
  unknown: [],
});
