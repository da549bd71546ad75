import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { PLAIN, ROUTED, ROUTER, tasked } from "./firelens-tasks.ts";

describeRule("logging/firelens-unused", "taskDefinition", {
  at: "containerDefinitions[1].firelensConfiguration",
  accepts: {
    "a router that gets something": tasked(PLAIN, ROUTED, ROUTER),
    "no router": tasked(PLAIN),
  },
  rejects: {
    "a router that gets nothing": {
      document: tasked(PLAIN, ROUTER),
      says: [
        'Container "router" is a log router, and no container of the task logs with awsfirelens. AWS answers: "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver."',
        'Set `logDriver` of a container to "awsfirelens", or remove `firelensConfiguration`.',
      ],
    },
  },
  unknown: [
    tasked(ROUTER, UNKNOWN),
    tasked(ROUTER, { ...PLAIN, logConfiguration: UNKNOWN }),
    tasked(ROUTER, { ...PLAIN, logConfiguration: { logDriver: UNKNOWN } }),
    tasked({ ...ROUTER, firelensConfiguration: UNKNOWN }),
  ],
});
