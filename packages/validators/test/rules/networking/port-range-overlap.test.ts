import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const IMAGE = "public.ecr.aws/nginx/nginx:1.27";

function mapping(...containers: readonly (readonly unknown[])[]) {
  return {
    containerDefinitions: containers.map((portMappings, index) => ({
      name: index === 0 ? "relay" : `log-${index}`,
      image: IMAGE,
      memory: 64,
      portMappings,
    })),
  };
}

const range = (containerPortRange: string, protocol?: string) => ({ containerPortRange, protocol });

describeRule("networking/port-range-overlap", "taskDefinition", {
  accepts: {
    "one range after the other": fargateTask(mapping([range("80-89"), range("90-99"), { containerPort: 100 }])),
    "a range for either protocol": fargateTask(mapping([range("80-89", "tcp"), range("80-89", "udp")])),
    "a port twice, which is another matter": fargateTask(mapping([{ containerPort: 80 }, { containerPort: 80 }])),
    "containers with networks of their own": ec2Task(mapping([range("80-89")], [range("85-95")])),
    "a range that is none": fargateTask(mapping([range("80-"), range("80-89")])),
    "ranges that are none for what stands around them": fargateTask(
      mapping([range("tcp 80-89"), range("80-89 tcp"), range("80-89")]),
    ),
    "ranges with a gap, the later one first": fargateTask(mapping([range("90-99"), range("80-89")])),
  },
  rejects: {
    "ranges with one port in common": {
      document: fargateTask(mapping([range("80-89")], [range("89-99")])),
      at: "containerDefinitions[1].portMappings[0].containerPortRange",
      says: [
        'Container "log-1" has the ports 89-99, and container "relay" has the ports 80-89; ECS answers: "container port is used multiple times in task".',
        "Let one of the two begin after the other ends.",
      ],
    },
    "ranges in the network of the host": {
      document: ec2Task({ ...mapping([range("80-89")], [range("85-95")]), networkMode: "host" }),
      at: "containerDefinitions[1].portMappings[0].containerPortRange",
      says: [
        'Container "log-1" has the ports 85-95, and container "relay" has the ports 80-89; ECS answers: "container port is used multiple times in task".',
        "Let one of the two begin after the other ends.",
      ],
    },
    "a port in a range": {
      document: fargateTask(mapping([range("80-89"), { containerPort: 85 }])),
      at: "containerDefinitions[0].portMappings[1].containerPort",
      says: [
        'Container "relay" has port 85, and the ports 80-89; ECS answers: "container port is used multiple times in task".',
        "Let one of the two begin after the other ends.",
      ],
    },
    "a range around a port": {
      document: fargateTask(mapping([{ containerPort: 80 }], [range("80-80", "tcp")])),
      at: "containerDefinitions[1].portMappings[0].containerPortRange",
      says: [
        'Container "log-1" has the ports 80-80, and container "relay" has port 80; ECS answers: "container port is used multiple times in task".',
        "Let one of the two begin after the other ends.",
      ],
    },
    "ranges of a container with a network of its own": {
      document: ec2Task(mapping([range("80-89"), range("80-89")])),
      at: "containerDefinitions[0].portMappings[1].containerPortRange",
      says: [
        'Container "relay" has the ports 80-89, and the ports 80-89; ECS answers: "container port is used multiple times in task".',
        "Let one of the two begin after the other ends.",
      ],
    },
  },
  unknown: [
    fargateTask(mapping([range("80-89"), { containerPortRange: UNKNOWN }])),
    fargateTask(mapping([range("80-89"), { containerPort: UNKNOWN }])),
    fargateTask(mapping([range("80-89"), { containerPortRange: "80-89", protocol: UNKNOWN }])),
    { ...fargateTask(mapping([range("80-89")], [range("80-89")])), networkMode: UNKNOWN },
  ],
});
