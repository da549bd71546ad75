import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { PLAIN, ROUTED, ROUTER, tasked } from "./firelens-tasks.ts";

describeRule("logging/firelens-one-router", "taskDefinition", {
  at: "containerDefinitions[2].firelensConfiguration",
  accepts: { "one router": tasked(ROUTED, ROUTER), none: tasked(PLAIN) },
  rejects: {
    "a second one": {
      document: tasked(ROUTED, ROUTER, { ...ROUTER, name: "audit" }),
      says: [
        'Container "audit" is a log router, and so is container "router"; ECS sends what containers log to one.',
        "Remove `firelensConfiguration` of one of them: one router sends to several outputs.",
      ],
    },
  },
  unknown: [tasked(ROUTER, UNKNOWN), tasked(ROUTED, ROUTER, { ...ROUTER, firelensConfiguration: UNKNOWN })],
});
