import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function limiting(...ulimits: readonly unknown[]): unknown {
  return ec2Container({ ulimits });
}

function files(softLimit: unknown, hardLimit: unknown): unknown {
  return { name: "nofile", softLimit, hardLimit };
}

describeRule("schema/ulimit-order", "taskDefinition", {
  accepts: {
    "soft below hard": limiting(files(1024, 4096)),
    "both alike": limiting(files(4096, 4096)),
    "no hard limit": limiting(files(4096, -1)),
    "two ulimits": limiting(files(1, 2), { name: "core", softLimit: 0, hardLimit: 0 }),
  },
  rejects: {
    "soft above hard": {
      document: limiting(files(4097, 4096)),
      at: "containerDefinitions[0].ulimits[0].softLimit",
      says: [
        'Container "web" sets the ulimit "nofile" to 4097 soft and 4096 hard. AWS answers: "Soft limit exceeds hard limit for ulimit nofile".',
        "Set `softLimit` to 4096 or less.",
      ],
      fixed: limiting(files(4096, 4096)),
    },
    "one ulimit twice": {
      document: limiting(files(1, 2), files(1, 2)),
      at: "containerDefinitions[0].ulimits[1].name",
      says: ['Container "web" sets the ulimit "nofile" twice; ECS accepts it once.', "Keep one of them."],
    },
  },
  unknown: [
    limiting(files(UNKNOWN, 1)),
    limiting(files(2, UNKNOWN)),
    limiting({ name: UNKNOWN, softLimit: 2, hardLimit: 1 }),
    limiting(UNKNOWN),
    ec2Container({ ulimits: UNKNOWN }),
  ],
});
