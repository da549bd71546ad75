import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function service(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { serviceName: "api", taskDefinition: "shop-api", launchType: "FARGATE", ...own };
}

const onSpot = {
  launchType: undefined,
  capacityProviderStrategy: [
    { capacityProvider: "FARGATE", base: 1 },
    { capacityProvider: "FARGATE_SPOT", weight: 1 },
  ],
};
const onMixed = { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: "FARGATE" }, UNKNOWN] };
const onInstances = { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: "shop-instances" }] };

const placementConstraints = [{ type: "distinctInstance" }];
const placementStrategy = [{ type: "spread", field: "attribute:ecs.availability-zone" }];

describeRule("fargate/placement", "service", {
  accepts: {
    "empty lists": service({ placementConstraints: [], placementStrategy: [] }),
    "placement on EC2": service({ launchType: "EC2", placementConstraints, placementStrategy }),
    "placement on instances of a provider": service({ ...onInstances, placementStrategy }),
    "placement where the cluster decides": service({ launchType: undefined, placementStrategy }),
    "placement with an empty strategy": service({
      launchType: undefined,
      capacityProviderStrategy: [],
      placementStrategy,
    }),
  },
  rejects: {
    "constraints and a strategy": {
      document: service({ placementConstraints, placementStrategy }),
      at: ["placementConstraints", "placementStrategy"],
      says: [
        'Service "api" has placement constraints; Fargate has no instances to choose from.',
        "Remove `placementConstraints`.",
        'Service "api" has a placement strategy; Fargate has no instances to choose from.',
        "Remove `placementStrategy`.",
      ],
      fixed: service({}),
    },
    "a strategy on Fargate Spot": {
      document: service({ ...onSpot, placementStrategy }),
      at: "placementStrategy",
      says: [
        'Service "api" has a placement strategy; Fargate has no instances to choose from.',
        "Remove `placementStrategy`.",
      ],
      fixed: service(onSpot),
    },
  },
  unknown: [
    service({ placementStrategy: UNKNOWN }),
    service({ launchType: UNKNOWN, placementStrategy }),
    service({ launchType: undefined, capacityProviderStrategy: UNKNOWN, placementStrategy }),
    service({ ...onMixed, placementStrategy }),
  ],
});

function proxy(logDriver: unknown): Readonly<Record<string, unknown>> {
  return { serviceConnectConfiguration: { enabled: true, logConfiguration: { logDriver } } };
}

describeRule("fargate/log-driver", "service", {
  at: "serviceConnectConfiguration.logConfiguration.logDriver",
  accepts: { awslogs: service(proxy("awslogs")), "syslog on EC2": service({ launchType: "EC2", ...proxy("syslog") }) },
  rejects: {
    syslog: {
      document: service(proxy("syslog")),
      says: [
        'The Service Connect proxy of service "api" logs with "syslog"; Fargate supports awslogs, splunk and awsfirelens.',
        'Set `logDriver` to "awslogs", with `awslogs-group`, `awslogs-region` and `awslogs-stream-prefix` in `options`.',
      ],
    },
  },
  unknown: [service(proxy(UNKNOWN)), service({ serviceConnectConfiguration: UNKNOWN })],
});

describeRule("fargate/platform-version-latest", "service", {
  at: "platformVersion",
  accepts: {
    "no version": service({}),
    LATEST: service({ platformVersion: "LATEST" }),
    "an empty text, which is none": service({ platformVersion: "" }),
  },
  rejects: {
    "a pinned version": {
      document: service({ platformVersion: "1.4.0" }),
      says: [
        'Service "api" stays on platform version "1.4.0"; a pinned version gets no new features and retires one day.',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "a pinned version on Fargate Spot": {
      document: service({ ...onSpot, platformVersion: "1.3.0" }),
      says: [
        'Service "api" stays on platform version "1.3.0"; a pinned version gets no new features and retires one day.',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
  },
  unknown: [service({ platformVersion: UNKNOWN }), service({ launchType: UNKNOWN, platformVersion: "1.4.0" })],
});

describeRule("fargate/platform-version-ec2", "service", {
  at: "platformVersion",
  accepts: {
    "a version on Fargate": service({ platformVersion: "1.4.0" }),
    "a version where the cluster decides": service({ launchType: undefined, platformVersion: "1.4.0" }),
    "an empty text, which is none": service({ launchType: "EC2", platformVersion: "" }),
  },
  rejects: {
    "a version on EC2": {
      document: service({ launchType: "EC2", platformVersion: "LATEST" }),
      says: [
        'Service "api" names platform version "LATEST" and does not run on Fargate; platform versions are Fargate\'s.',
        "Remove `platformVersion`.",
      ],
      fixed: service({ launchType: "EC2" }),
    },
    "a version on external instances": {
      document: service({ launchType: "EXTERNAL", platformVersion: "1.4.0", serviceName: UNKNOWN }),
      says: [
        'The service names platform version "1.4.0" and does not run on Fargate; platform versions are Fargate\'s.',
        "Remove `platformVersion`.",
      ],
      fixed: service({ launchType: "EXTERNAL", serviceName: UNKNOWN }),
    },
  },
  unknown: [
    service({ launchType: UNKNOWN, platformVersion: "1.4.0" }),
    service({ launchType: "EC2", platformVersion: UNKNOWN }),
  ],
});

describeRule("fargate/daemon", "service", {
  at: "schedulingStrategy",
  accepts: {
    REPLICA: service({ schedulingStrategy: "REPLICA" }),
    "DAEMON on EC2": service({ launchType: "EC2", schedulingStrategy: "DAEMON" }),
  },
  rejects: {
    "DAEMON on Fargate Spot": {
      document: service({ ...onSpot, schedulingStrategy: "DAEMON" }),
      says: [
        'Service "api" runs one task on every instance; Fargate has no instances.',
        'Set `schedulingStrategy` to "REPLICA" and `desiredCount` to the number of tasks.',
      ],
    },
  },
  unknown: [service({ schedulingStrategy: UNKNOWN }), service({ launchType: UNKNOWN, schedulingStrategy: "DAEMON" })],
});

const network = (assignPublicIp: unknown) => ({ awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp } });

describeRule("fargate/public-ip-ec2", "service", {
  at: "networkConfiguration.awsvpcConfiguration.assignPublicIp",
  accepts: {
    "addresses on Fargate, which other rules tell": service({ networkConfiguration: network("ENABLED") }),
    "none on EC2": service({ launchType: "EC2", networkConfiguration: network("DISABLED") }),
    "nothing said on EC2": service({ launchType: "EC2", networkConfiguration: network(undefined) }),
    "providers that may be of any kind": service({
      launchType: undefined,
      capacityProviderStrategy: [{ capacityProvider: "shop" }],
      networkConfiguration: network("ENABLED"),
    }),
  },
  rejects: {
    "addresses on EC2": {
      document: service({ launchType: "EC2", networkConfiguration: network("ENABLED") }),
      says: [
        'Service "api" gives its tasks public addresses and does not run on Fargate; ECS has public addresses for tasks on Fargate alone.',
        'Set `assignPublicIp` to "DISABLED"; a NAT gateway or a load balancer leads to tasks on instances.',
      ],
    },
  },
  unknown: [
    service({ launchType: UNKNOWN, networkConfiguration: network("ENABLED") }),
    service({ launchType: "EC2", networkConfiguration: network(UNKNOWN) }),
    service({ launchType: "EC2", networkConfiguration: UNKNOWN }),
  ],
});
