import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task, fargateContainer } from "../tasks.ts";

const mapped = (containerPort: unknown, hostPort: unknown) => ({ portMappings: [{ containerPort, hostPort }] });

describeRule("networking/host-port-awsvpc", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0].hostPort",
  accepts: {
    "a port alone": fargateContainer({ portMappings: [{ containerPort: 8080 }] }),
    "the same port": fargateContainer(mapped(8080, 8080)),
    "a port of the host": ec2Container(mapped(8080, 80)),
    "a network mode that is not said": { ...ec2Container(mapped(8080, 80)), networkMode: undefined },
  },
  rejects: {
    "another port": {
      document: fargateContainer(mapped(8080, 80)),
      says: [
        'Container "web" maps port 8080 to port 80 of the host. AWS answers: "When networkMode=awsvpc, the host ports and container ports in port mappings must match."',
        "Remove `hostPort`; the task is reached at port 8080 of its own address.",
      ],
      fixed: fargateContainer({ portMappings: [{ containerPort: 8080 }] }),
    },
    "any free port": {
      document: fargateContainer(mapped(8080, 0)),
      says: [
        'Container "web" maps port 8080 to port 0 of the host. AWS answers: "When networkMode=awsvpc, the host ports and container ports in port mappings must match."',
        "Remove `hostPort`; the task is reached at port 8080 of its own address.",
      ],
      fixed: fargateContainer({ portMappings: [{ containerPort: 8080 }] }),
    },
  },
  unknown: [
    fargateContainer(mapped(UNKNOWN, 80)),
    fargateContainer(mapped(8080, UNKNOWN)),
    fargateContainer({ portMappings: [UNKNOWN] }),
    fargateContainer({ portMappings: UNKNOWN }),
    { ...ec2Task(), networkMode: UNKNOWN, containerDefinitions: [{ name: "web", memory: 64, ...mapped(8080, 80) }] },
  ],
});
