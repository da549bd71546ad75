import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const cluster = (logging: unknown) => ({
  clusterName: "shop",
  configuration: { executeCommandConfiguration: { logging } },
});

describeRule("logging/exec-logging", "cluster", {
  at: "configuration.executeCommandConfiguration.logging",
  accepts: { "the log of the task": cluster("DEFAULT"), "nothing said": { clusterName: "shop" } },
  rejects: {
    none: {
      document: cluster("NONE"),
      says: [
        'Cluster "shop" records no session of ECS Exec; nobody can tell later what was typed in a container.',
        'Set `logging` to "DEFAULT", or to "OVERRIDE" with a log group.',
      ],
    },
  },
  unknown: [cluster(UNKNOWN), { clusterName: "shop", configuration: UNKNOWN }],
});
