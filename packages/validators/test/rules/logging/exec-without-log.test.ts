import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";

const beside = (logging: unknown, logConfiguration: unknown, service: object = {}) => ({
  service: { serviceName: "api", enableExecuteCommand: true, ...service },
  cluster: { clusterName: "shop", configuration: { executeCommandConfiguration: { logging } } },
  taskDefinition: { family: "shop", containerDefinitions: [{ name: "web", logConfiguration }] },
});
const AWSLOGS = { logDriver: "awslogs", options: { "awslogs-group": "a" } };

describeBeside("logging/exec-logging", {
  at: "enableExecuteCommand",
  accepts: {
    "a log of awslogs": beside("DEFAULT", AWSLOGS),
    "a log of its own": beside("OVERRIDE", undefined),
    "no ECS Exec": beside("DEFAULT", undefined, { enableExecuteCommand: false }),
    "a cluster that says nothing": beside(undefined, undefined),
    "a setting that is not known": beside(UNKNOWN, undefined),
    "a log that is not known": beside("DEFAULT", UNKNOWN),
    "a driver that is not known": beside("DEFAULT", { logDriver: UNKNOWN }),
  },
  rejects: {
    "no log": {
      documents: beside("DEFAULT", undefined),
      says: [
        'Service "api" has ECS Exec, its cluster keeps sessions in the logs of containers, and no container of task definition "shop" has one of awslogs.',
        "Set `logging` of the cluster to OVERRIDE with a log group, or let a container log by awslogs.",
      ],
    },
    "another driver": {
      documents: beside("DEFAULT", { logDriver: "awsfirelens" }),
      says: [
        'Service "api" has ECS Exec, its cluster keeps sessions in the logs of containers, and no container of task definition "shop" has one of awslogs.',
        "Set `logging` of the cluster to OVERRIDE with a log group, or let a container log by awslogs.",
      ],
    },
  },
});
