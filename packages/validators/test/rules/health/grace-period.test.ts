import { describeBeside } from "../describe-beside.ts";
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

const unasked = (more: object, container: object = {}) => ({
  service: { serviceName: "api", healthCheckGracePeriodSeconds: 60, ...more },
  taskDefinition: { family: "shop", containerDefinitions: [{ name: "web", ...container }] },
});

describeBeside("health/grace-period", {
  accepts: {
    "a time": behind(61, { healthCheckGracePeriodSeconds: 60 }),
    none: behind(61, { healthCheckGracePeriodSeconds: 0 }),
    "a check of its own": unasked({}, { healthCheck: { command: ["CMD", "true"] } }),
    "a registry": unasked({ serviceRegistries: [{ registryArn: "arn:a" }] }),
    "load balancers that may be some": unasked({ loadBalancers: UNKNOWN }),
    "a check that may be one": unasked({}, { healthCheck: UNKNOWN }),
    "no time for nothing": unasked({ healthCheckGracePeriodSeconds: 0 }),
    "a container that is there in time": behind(60),
    "one that says nothing": behind(undefined),
    "no load balancer": behind(61, { loadBalancers: [] }),
    "another container": behind(61, {
      loadBalancers: [{ targetGroupArn: "arn:a", containerName: "log", containerPort: 80 }],
    }),
    "what cannot be read": behind(UNKNOWN),
    "a time that is not known": behind(61, { healthCheckGracePeriodSeconds: UNKNOWN }),
    "load balancers that are not known": behind(61, { loadBalancers: UNKNOWN }),
  },
  rejects: {
    "nothing that asks": {
      documents: unasked({}),
      at: "healthCheckGracePeriodSeconds",
      severity: "info",
      says: [
        'Service "api" gives its tasks time to start, and nothing asks them how they are.',
        "Remove `healthCheckGracePeriodSeconds`, or add a health check.",
      ],
    },
    "no time": {
      documents: behind(61),
      at: "",
      severity: "warning",
      says: [
        'Service "api" gives its tasks no time to start before its load balancer counts, and their container asks for 61 s.',
        "Set `healthCheckGracePeriodSeconds` to 61 or more.",
      ],
    },
  },
});

describeRule("health/grace-period", "service", {
  at: "healthCheckGracePeriodSeconds",
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
