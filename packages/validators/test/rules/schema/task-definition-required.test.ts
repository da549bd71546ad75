import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function service(properties: Readonly<Record<string, unknown>>): unknown {
  return { serviceName: "api", ...properties };
}

describeRule("schema/task-definition-required", "service", {
  accepts: {
    "a task definition": service({ taskDefinition: "shop-api:3" }),
    "an external controller": service({ deploymentController: { type: "EXTERNAL" } }),
  },
  rejects: {
    none: {
      document: service({}),
      says: [
        'Service "api" has no `taskDefinition`; ECS requires one.',
        'Add `taskDefinition`, like "shop-api" or "shop-api:3".',
      ],
    },
    "none with CodeDeploy": {
      document: service({ deploymentController: { type: "CODE_DEPLOY" } }),
      says: [
        'Service "api" has no `taskDefinition`; ECS requires one.',
        'Add `taskDefinition`, like "shop-api" or "shop-api:3".',
      ],
    },
  },
  unknown: [
    service({ taskDefinition: UNKNOWN }),
    service({ deploymentController: UNKNOWN }),
    service({ deploymentController: { type: UNKNOWN } }),
  ],
});
