import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const router = (more: object) => task({ firelensConfiguration: { type: "fluentbit" }, ...more });

describeRule("logging/firelens-essential", "taskDefinition", {
  at: "containerDefinitions[0].essential",
  accepts: {
    "one that its task needs": router({ essential: true }),
    "the default": router({}),
    "no router": task({ essential: false }),
  },
  rejects: {
    "one that it does not": {
      document: router({ essential: false }),
      says: [
        'Container "web" routes the logs of its task, which goes on without it; what the others write then is lost, or they wait for it.',
        "Set `essential` to true.",
      ],
    },
  },
  unknown: [router({ essential: UNKNOWN }), task({ firelensConfiguration: UNKNOWN, essential: false })],
});

describeRule("logging/firelens-user", "taskDefinition", {
  at: "containerDefinitions[0].user",
  accepts: {
    root: router({ user: "root" }),
    "its number": router({ user: "0" }),
    "its group": router({ user: "0:1337" }),
    "no user": router({}),
    "no router": task({ user: "app" }),
  },
  rejects: {
    another: {
      document: router({ user: "fluent" }),
      says: [
        'Container "web" routes logs and runs as "fluent"; the agent\'s files for it are root\'s, and older agents let nobody else read them.',
        "Remove `user`, or try it on the agents that you have.",
      ],
    },
    "a number": {
      document: router({ user: "1000:1000" }),
      says: [
        'Container "web" routes logs and runs as "1000:1000"; the agent\'s files for it are root\'s, and older agents let nobody else read them.',
        "Remove `user`, or try it on the agents that you have.",
      ],
    },
  },
  unknown: [router({ user: UNKNOWN }), router({ user: "${USER}" })],
});
