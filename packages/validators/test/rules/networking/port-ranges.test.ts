import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, fargateContainer } from "../tasks.ts";

const mapped = (mapping: unknown) => fargateContainer({ portMappings: [mapping] });
const ranged = (containerPortRange: unknown) => mapped({ containerPortRange });

describeRule("networking/port-range-exclusive", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0].containerPortRange",
  accepts: { "a port": mapped({ containerPort: 80, hostPort: 80 }), "a range": ranged("80-90") },
  rejects: {
    "a port and a range": {
      document: mapped({ containerPort: 80, containerPortRange: "80-90" }),
      says: [
        'Container "web" maps a port and the range "80-90" at once. AWS answers: "cannot specify both single port and port range".',
        "Remove `containerPortRange`, or `containerPort` and `hostPort`.",
      ],
    },
    "a port of the host and a range": {
      document: ec2Container({ memory: 64, portMappings: [{ hostPort: 0, containerPortRange: "80-90" }] }),
      says: [
        'Container "web" maps a port and the range "80-90" at once. AWS answers: "cannot specify both single port and port range".',
        "Remove `containerPortRange`, or `containerPort` and `hostPort`.",
      ],
    },
  },
  unknown: [mapped({ containerPort: UNKNOWN, containerPortRange: "80-90" }), mapped(UNKNOWN)],
});

const broken = (range: string) => ({
  document: ranged(range),
  says: [
    `Container "web" maps the range of ports "${range}". AWS answers: "Invalid 'containerPortRange' setting".`,
    'Write the first and the last port, each 1 to 65535, as in "10000-10100".',
  ],
});

describeRule("networking/port-range-format", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0].containerPortRange",
  accepts: {
    "the whole of it": ranged("1-65535"),
    "one port": ranged("80-80"),
    "what is filled in later": ranged("${FIRST}-${LAST}"),
    "a name that is filled in later": ranged("PORT_RANGE"),
  },
  rejects: {
    "the last port first": broken("90-80"),
    "the port 0": broken("0-80"),
    "a port that there is not": broken("80-65536"),
    "one number": broken("80"),
    "two ranges": broken("80-90,100-110"),
  },
  unknown: [ranged(UNKNOWN)],
});

describeRule("networking/port-range-numbers", "taskDefinition", {
  accepts: {
    "the first and the last": fargateContainer({ portMappings: [{ containerPort: 1 }, { containerPort: 65_535 }] }),
    "any port of the host": ec2Container({ memory: 64, portMappings: [{ containerPort: 80, hostPort: 0 }] }),
  },
  rejects: {
    "the port 0": {
      document: mapped({ containerPort: 0 }),
      at: "containerDefinitions[0].portMappings[0].containerPort",
      says: ['Container "web" listens on port 0; ECS accepts 1 to 65535.', "Set `containerPort` to 1 or more."],
    },
    "a port that there is not": {
      document: ec2Container({ memory: 64, portMappings: [{ containerPort: 80, hostPort: 65_536 }] }),
      at: "containerDefinitions[0].portMappings[0].hostPort",
      says: [
        'Container "web" takes port 65536 of its host; ECS accepts 0 to 65535.',
        "Set `hostPort` to 65535 or less.",
      ],
    },
  },
  unknown: [mapped({ containerPort: UNKNOWN, hostPort: UNKNOWN })],
});
