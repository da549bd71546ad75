import { describeBeside } from "../beside-others.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const service = (more: object = {}) => ({
  serviceName: "api",
  loadBalancers: [{ targetGroupArn: "arn:a", containerName: "web", containerPort: 80 }],
  ...more,
});
const behind = (startPeriod: unknown, more: object = {}) => ({
  service: service(more),
  taskDefinition: {
    family: "shop",
    containerDefinitions: [{ name: "web", healthCheck: { command: ["CMD", "true"], startPeriod } }],
  },
});

describeBeside("health/grace-period", {
  accepts: {
    "a time": behind(60, { healthCheckGracePeriodSeconds: 60 }),
    none: behind(60, { healthCheckGracePeriodSeconds: 0 }),
    "a container that is there at once": behind(0),
    "one that says nothing": behind(undefined),
    "no load balancer": behind(60, { loadBalancers: [] }),
    "another container": behind(60, {
      loadBalancers: [{ targetGroupArn: "arn:a", containerName: "log", containerPort: 80 }],
    }),
    "what cannot be read": behind(UNKNOWN),
    "a time that is not known": behind(60, { healthCheckGracePeriodSeconds: UNKNOWN }),
    "load balancers that are not known": behind(60, { loadBalancers: UNKNOWN }),
  },
  rejects: {
    "no time": {
      documents: behind(60),
      says: [
        'Service "api" gives its tasks no time to start before its load balancer counts, and their container asks for 60 s.',
        "Set `healthCheckGracePeriodSeconds` to 60 or more.",
      ],
    },
  },
});

describeRule("health/grace-period", "service", {
  accepts: {
    none: service({ healthCheckGracePeriodSeconds: 0 }),
    most: service({ healthCheckGracePeriodSeconds: 2_147_483_647 }),
  },
  rejects: {
    "less than none": {
      document: service({ healthCheckGracePeriodSeconds: -1 }),
      says: [
        'Service "api" gives a task -1 s to start; ECS accepts 0 to 2147483647 s.',
        "Set `healthCheckGracePeriodSeconds` to something like 60.",
      ],
    },
    "too much": {
      document: service({ healthCheckGracePeriodSeconds: 2_147_483_648 }),
      says: [
        'Service "api" gives a task 2147483648 s to start; ECS accepts 0 to 2147483647 s.',
        "Set `healthCheckGracePeriodSeconds` to something like 60.",
      ],
    },
  },
  unknown: [service({ healthCheckGracePeriodSeconds: UNKNOWN })],
});
