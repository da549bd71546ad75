import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { PLAIN, ROUTED, ROUTER, tasked } from "./firelens-tasks.ts";

describeRule("logging/firelens-router-missing", "taskDefinition", {
  at: "containerDefinitions[1].logConfiguration.logDriver",
  accepts: {
    "a task with a router": tasked(ROUTED, ROUTER),
    "no container that asks for one": tasked(PLAIN),
    "a router alone": tasked(ROUTER),
  },
  rejects: {
    "a task without, once": {
      document: tasked(PLAIN, ROUTED, { ...ROUTED, name: "other" }),
      says: [
        'Container "web" logs with awsfirelens, and no container of the task is a log router. AWS answers: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified."',
        "Add a container with `firelensConfiguration`, of the image public.ecr.aws/aws-observability/aws-for-fluent-bit for example.",
      ],
    },
  },
  unknown: [
    tasked(ROUTED, UNKNOWN),
    tasked(ROUTED, { ...ROUTER, firelensConfiguration: UNKNOWN }),
    tasked({ ...ROUTED, logConfiguration: { logDriver: UNKNOWN } }),
    tasked({ ...ROUTED, logConfiguration: UNKNOWN }),
    { ...tasked(), containerDefinitions: UNKNOWN },
  ],
});
