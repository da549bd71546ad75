import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const IMAGE = "public.ecr.aws/nginx/nginx:1.27";

function listening(...ports: readonly (readonly unknown[])[]) {
  return {
    containerDefinitions: ports.map((numbers, index) => ({
      name: index === 0 ? "web" : `log-${index}`,
      image: IMAGE,
      memory: 64,
      portMappings: numbers.map((containerPort) => ({ containerPort })),
    })),
  };
}

describeRule("networking/port-duplicate-task", "taskDefinition", {
  accepts: {
    "different ports": fargateTask(listening([80, 81], [82])),
    "a port for either protocol": fargateTask({
      containerDefinitions: [
        {
          name: "web",
          image: IMAGE,
          portMappings: [
            { containerPort: 53, protocol: "tcp" },
            { containerPort: 53, protocol: "udp" },
          ],
        },
      ],
    }),
    "containers with networks of their own": ec2Task(listening([80], [80])),
  },
  rejects: {
    "a port of two containers": {
      document: fargateTask(listening([80], [8080, 80])),
      at: "containerDefinitions[1].portMappings[1].containerPort",
      says: [
        'Container "log-1" and container "web" both have port 80; all containers of the task share one network, in which a port is taken once.',
        "Let one of the two listen on another port.",
      ],
    },
    "a port that is tcp where it does not say so": {
      document: fargateTask({
        containerDefinitions: [
          { name: "web", image: IMAGE, portMappings: [{ containerPort: 53 }, { containerPort: 53, protocol: "tcp" }] },
        ],
      }),
      at: "containerDefinitions[0].portMappings[1].containerPort",
      says: [
        'Container "web" has port 53 twice; all containers of the task share one network, in which a port is taken once.',
        "Remove one of them.",
      ],
    },
    "a port twice": {
      document: fargateTask(listening([80, 80])),
      at: "containerDefinitions[0].portMappings[1].containerPort",
      says: [
        'Container "web" has port 80 twice; all containers of the task share one network, in which a port is taken once.',
        "Remove one of them.",
      ],
    },
    "containers in the network of the host": {
      document: ec2Task({ ...listening([80], [80]), networkMode: "host" }),
      at: "containerDefinitions[1].portMappings[0].containerPort",
      says: [
        'Container "log-1" and container "web" both have port 80; all containers of the task share one network, in which a port is taken once.',
        "Let one of the two listen on another port.",
      ],
    },
  },
  unknown: [
    fargateTask(listening([UNKNOWN, UNKNOWN], [80])),
    ec2Task({ ...listening([80], [80]), networkMode: UNKNOWN }),
    fargateTask({ containerDefinitions: UNKNOWN }),
    fargateTask({
      containerDefinitions: [
        { name: "web", image: IMAGE, portMappings: [{ containerPort: 53 }, { containerPort: 53, protocol: UNKNOWN }] },
      ],
    }),
    fargateTask({ containerDefinitions: [UNKNOWN, { name: "web", image: IMAGE, portMappings: UNKNOWN }] }),
  ],
});
