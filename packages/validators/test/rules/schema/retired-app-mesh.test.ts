import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

describeRule("schema/retired-app-mesh", "taskDefinition", {
  at: "proxyConfiguration",
  accepts: { "no proxy": ec2Task() },
  rejects: {
    "an App Mesh proxy": {
      document: ec2Task({ proxyConfiguration: { type: "APPMESH", containerName: "envoy" } }),
      says: [
        'Task "shop-api" has an App Mesh proxy; AWS ended App Mesh on 2026-09-30.',
        "Remove `proxyConfiguration`; Service Connect is what replaced it.",
      ],
    },
  },
  unknown: [ec2Task({ proxyConfiguration: UNKNOWN })],
});
