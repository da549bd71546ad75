import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

/** A container for each list of names, with a port for each name. */
function named(...containers: readonly (readonly unknown[])[]) {
  return {
    containerDefinitions: containers.map((names, index) => ({
      name: index === 0 ? "web" : `log-${index}`,
      image: "public.ecr.aws/nginx/nginx:1.27",
      memory: 64,
      portMappings: names.map((name, place) => ({ containerPort: 8000 + 10 * index + place, name })),
    })),
  };
}

const ANSWER = 'AWS answers: "port mapping name is already used".';
const HELP = "Rename one of them.";

describeRule("networking/port-name-unique", "taskDefinition", {
  accepts: {
    "different names": fargateTask(named(["http", "admin"], ["metrics"])),
    "ports without a name": fargateTask(named([undefined, undefined], [undefined])),
    "empty names": fargateTask(named(["", ""])),
    placeholders: fargateTask(named(["${PORT_NAME}", "${PORT_NAME}"])),
    "no ports": fargateTask({}),
  },
  rejects: {
    "a name of two containers": {
      document: fargateTask(named(["http"], ["admin", "http"])),
      at: "containerDefinitions[1].portMappings[1].name",
      says: [`Container "log-1" and container "web" both have a port named "http". ${ANSWER}`, HELP],
    },
    "a name twice in a container": {
      document: fargateTask(named(["http", "http"])),
      at: "containerDefinitions[0].portMappings[1].name",
      says: [`Container "web" has two ports named "http". ${ANSWER}`, HELP],
    },
    "a name of containers with networks of their own": {
      document: ec2Task(named(["http"], ["http"])),
      at: "containerDefinitions[1].portMappings[0].name",
      says: [`Container "log-1" and container "web" both have a port named "http". ${ANSWER}`, HELP],
    },
    "one name for both protocols": {
      document: fargateTask({
        containerDefinitions: [
          {
            name: "dns",
            image: "public.ecr.aws/nginx/nginx:1.27",
            portMappings: [
              { containerPort: 53, protocol: "tcp", name: "dns" },
              { containerPort: 53, protocol: "udp", name: "dns" },
            ],
          },
        ],
      }),
      at: "containerDefinitions[0].portMappings[1].name",
      says: [`Container "dns" has two ports named "dns". ${ANSWER}`, HELP],
    },
  },
  unknown: [
    fargateTask(named([UNKNOWN, UNKNOWN])),
    fargateTask(named(["http"], [UNKNOWN])),
    fargateTask({ containerDefinitions: UNKNOWN }),
    fargateTask({ containerDefinitions: [UNKNOWN] }),
  ],
});
