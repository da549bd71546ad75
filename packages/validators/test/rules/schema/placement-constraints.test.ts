import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

const expression = "attribute:ecs.instance-type =~ t3.*";

function memberOf(count: number, properties: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  return Array.from({ length: count }, () => ({ type: "memberOf", expression, ...properties }));
}

function service(placementConstraints: unknown): unknown {
  return { serviceName: "api", taskDefinition: "shop-api", placementConstraints };
}

describeRule("schema/placement-constraint-limits", "service", {
  accepts: {
    "10 constraints": service(memberOf(10)),
    "2000 characters": service(memberOf(1, { expression: "x".repeat(2000) })),
    "distinct instances": service([{ type: "distinctInstance" }]),
    "distinct instances with an empty expression": service([{ type: "distinctInstance", expression: "" }]),
  },
  rejects: {
    "11 constraints": {
      document: service(memberOf(11)),
      at: "placementConstraints",
      says: [
        "The service has 11 placement constraints; ECS accepts 10 of task and service together.",
        "Remove 1 entry from `placementConstraints`.",
      ],
    },
    "2001 characters": {
      document: service(memberOf(1, { expression: "x".repeat(2001) })),
      at: "placementConstraints[0].expression",
      says: [
        "The service has a placement expression of 2001 characters; ECS accepts 2000.",
        "Shorten it by 1 character.",
      ],
    },
    "memberOf without an expression": {
      document: service([{ type: "memberOf" }]),
      at: "placementConstraints[0]",
      says: [
        "The service has a memberOf constraint without an expression; ECS requires one.",
        'Add `expression`, like "attribute:ecs.instance-type =~ t3.*".',
      ],
    },
    "memberOf with an empty expression": {
      document: service([{ type: "memberOf", expression: "" }]),
      at: "placementConstraints[0]",
      says: [
        "The service has a memberOf constraint without an expression; ECS requires one.",
        'Add `expression`, like "attribute:ecs.instance-type =~ t3.*".',
      ],
    },
    "distinct instances with an expression": {
      document: service([{ type: "distinctInstance", expression }]),
      at: "placementConstraints[0].expression",
      says: [
        'The service has a distinctInstance constraint with an expression. AWS answers: "distinctInstance expression should not be specified".',
        "Remove `expression`.",
      ],
      fixed: service([{ type: "distinctInstance" }]),
    },
  },
  unknown: [
    service(UNKNOWN),
    service([UNKNOWN]),
    service([{ type: "memberOf", expression: UNKNOWN }]),
    service([{ type: UNKNOWN }]),
  ],
});

describeRule("schema/placement-constraint-limits", "taskDefinition", {
  accepts: { "10 constraints": ec2Task({ placementConstraints: memberOf(10) }) },
  rejects: {
    "12 constraints": {
      document: ec2Task({ placementConstraints: memberOf(12) }),
      at: "placementConstraints",
      says: [
        "The task has 12 placement constraints; ECS accepts 10 of task and service together.",
        "Remove 2 entries from `placementConstraints`.",
      ],
    },
    "memberOf without an expression": {
      document: ec2Task({ placementConstraints: [{ type: "memberOf" }] }),
      at: "placementConstraints[0]",
      says: [
        "The task has a memberOf constraint without an expression; ECS requires one.",
        'Add `expression`, like "attribute:ecs.instance-type =~ t3.*".',
      ],
    },
  },
  unknown: [
    ec2Task({ placementConstraints: UNKNOWN }),
    ec2Task({ placementConstraints: [{ type: "memberOf", expression: UNKNOWN }] }),
  ],
});
