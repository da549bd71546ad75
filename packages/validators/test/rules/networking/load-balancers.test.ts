import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef";
const modern = { targetGroupArn: GROUP, containerName: "web", containerPort: 80 };
const classic = { loadBalancerName: "old", containerName: "web", containerPort: 80 };
const networkConfiguration = { awsvpcConfiguration: { subnets: ["subnet-0123456789abcdef0"] } };

const service = (settings: object): unknown => ({ serviceName: "api", taskDefinition: "shop-api", ...settings });
const behind = (...loadBalancers: readonly unknown[]) => service({ loadBalancers });

const HELP = "Name a target group of an Application or Network Load Balancer by `targetGroupArn`.";
const isClassic = (settings: object, rest: string) => ({
  document: service({ loadBalancers: [classic], ...settings }),
  says: [`Service "api" has the Classic Load Balancer "old"${rest}`, HELP],
});

describeRule("networking/classic-lb", "service", {
  at: "loadBalancers[0].loadBalancerName",
  accepts: { "a target group": behind(modern), "no name": behind({ ...modern, loadBalancerName: "" }) },
  rejects: {
    "one on Fargate": isClassic(
      { launchType: "FARGATE", networkConfiguration },
      '. AWS answers: "Classic Load Balancers are not supported with Fargate".',
    ),
    "one and network interfaces": isClassic(
      { launchType: "EC2", networkConfiguration },
      "; it cannot reach tasks with network interfaces of their own.",
    ),
    "one on instances": {
      ...isClassic({}, "; it knows one port of an instance, so that no two tasks share one."),
      severity: "warning",
    },
  },
  unknown: [behind(UNKNOWN), behind({ loadBalancerName: UNKNOWN }), service({ loadBalancers: UNKNOWN })],
});

describeRule("networking/lb-exclusive", "service", {
  accepts: { "target groups": behind(modern, modern), "a Classic Load Balancer": behind(classic), none: behind() },
  rejects: {
    "both in one": {
      document: behind({ ...modern, ...classic }),
      at: "loadBalancers[0].loadBalancerName",
      says: [
        'Load balancer #1 of service "api" names a target group and a Classic Load Balancer. AWS answers: "loadBalancerName and targetGroupArn cannot both be specified".',
        "Remove `loadBalancerName` or `targetGroupArn`.",
      ],
    },
    "one of each": {
      document: behind(modern, classic),
      at: "loadBalancers",
      says: [
        'Service "api" has target groups and Classic Load Balancers; ECS takes all of one kind.',
        "Name a target group by `targetGroupArn` in each of them.",
      ],
    },
    neither: {
      document: behind({ containerName: "web", containerPort: 80 }),
      at: "loadBalancers[0]",
      severity: "warning",
      says: ['Load balancer #1 of service "api" names no target group; ECS asks for one.', "Set `targetGroupArn`."],
    },
  },
  unknown: [
    behind(UNKNOWN, classic),
    behind({ ...modern, loadBalancerName: UNKNOWN }, classic),
    behind({ ...classic, targetGroupArn: UNKNOWN }, modern),
    behind({ targetGroupArn: UNKNOWN }),
    behind({ loadBalancerName: UNKNOWN }),
    service({ loadBalancers: UNKNOWN }),
  ],
});

const ROLE = "arn:aws:iam::123456789012:role/ecs-load-balancers";
const LINKED = '. AWS answers: "You cannot specify an IAM role for services that require a service linked role".';
const named = (settings: object, rest: string) => ({
  document: service({ role: ROLE, ...settings }),
  says: [`Service "api" names a role ${rest}`, "Remove `role`; ECS then uses the role that it has of its own."],
  fixed: service(settings),
});

describeRule("networking/service-role-awsvpc", "service", {
  at: "role",
  accepts: {
    "one load balancer": service({ role: ROLE, loadBalancers: [modern] }),
    "no role": service({ networkConfiguration }),
    "the role that ECS has": service({
      role: "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
      networkConfiguration,
    }),
  },
  rejects: {
    "network interfaces": named(
      { networkConfiguration, loadBalancers: [modern] },
      `and has tasks with network interfaces of their own${LINKED}`,
    ),
    "two load balancers": named({ loadBalancers: [modern, modern] }, `and has 2 load balancers${LINKED}`),
    "a registry": named(
      {
        loadBalancers: [modern],
        serviceRegistries: [{ registryArn: "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-a" }],
      },
      `and is found by a service registry${LINKED}`,
    ),
    "an external controller": named(
      { deploymentController: { type: "EXTERNAL" } },
      `and has an external deployment controller${LINKED}`,
    ),
    "no load balancer": {
      ...named(
        {},
        'and has no load balancer. AWS answers: "IAM roles are only valid for services configured to use load balancers".',
      ),
      alone: "warning",
    },
  },
  unknown: [
    service({ role: UNKNOWN, networkConfiguration }),
    service({ role: ROLE, loadBalancers: UNKNOWN }),
    service({
      role: ROLE,
      loadBalancers: [modern, UNKNOWN],
      networkConfiguration: UNKNOWN,
      serviceRegistries: UNKNOWN,
    }),
    service({ role: ROLE, loadBalancers: [UNKNOWN], networkConfiguration: { awsvpcConfiguration: UNKNOWN } }),
    service({
      role: ROLE,
      loadBalancers: [modern],
      deploymentController: { type: UNKNOWN },
      serviceRegistries: [UNKNOWN],
    }),
  ],
});
