import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ALL = {
  alternateTargetGroupArn: "arn:b",
  productionListenerRule: "arn:rule",
  roleArn: "arn:aws:iam::123456789012:role/ecs",
};
const shifting = (advancedConfiguration: unknown, strategy: unknown = "BLUE_GREEN") => ({
  serviceName: "api",
  deploymentConfiguration: { strategy, bakeTimeInMinutes: 5 },
  loadBalancers: [{ targetGroupArn: "arn:a", containerName: "web", containerPort: 80, advancedConfiguration }],
});

describeRule("deploy/advanced-config-fields", "service", {
  accepts: {
    "all of it": shifting(ALL),
    "a rolling update": shifting({}, "ROLLING"),
    "no strategy": { ...shifting({}), deploymentConfiguration: {} },
    "nothing, which another rule reports": shifting(undefined),
  },
  rejects: {
    "no second group": {
      document: shifting({ ...ALL, alternateTargetGroupArn: undefined }),
      at: "loadBalancers[0].advancedConfiguration",
      says: [
        'A load balancer of service "api" whose traffic shifts has no alternateTargetGroupArn; ECS cannot shift it.',
        "Add `alternateTargetGroupArn`.",
      ],
    },
    "no rule": {
      document: shifting({ ...ALL, productionListenerRule: "" }, "CANARY"),
      at: "loadBalancers[0].advancedConfiguration",
      says: [
        'A load balancer of service "api" whose traffic shifts has no productionListenerRule; ECS cannot shift it.',
        "Add `productionListenerRule`.",
      ],
    },
    "no role": {
      document: shifting({ ...ALL, roleArn: undefined }, "LINEAR"),
      at: "loadBalancers[0].advancedConfiguration",
      says: [
        'A load balancer of service "api" whose traffic shifts has no roleArn; ECS cannot shift it.',
        "Add `roleArn`.",
      ],
    },
    "one group twice": {
      document: shifting({ ...ALL, alternateTargetGroupArn: "arn:a" }),
      at: "loadBalancers[0].advancedConfiguration.alternateTargetGroupArn",
      says: [
        'A load balancer of service "api" has one target group for the old and the new tasks; there is nothing to shift traffic to.',
        "Set `alternateTargetGroupArn` to that of a second one.",
      ],
    },
  },
  unknown: [
    shifting(UNKNOWN),
    shifting({}, UNKNOWN),
    shifting({ alternateTargetGroupArn: UNKNOWN, productionListenerRule: UNKNOWN, roleArn: UNKNOWN }),
  ],
});
