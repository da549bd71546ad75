import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const on = (networkMode: unknown, ...portMappings: readonly unknown[]): unknown => ({
  family: "shop-api",
  networkMode,
  containerDefinitions: [{ name: "web", image: "nginx:1.27", memory: 128, portMappings }],
});
const mapped = (hostPort: unknown, containerPort: unknown = 8080) => ({ containerPort, hostPort });

describeRule("networking/host-port-host-mode", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[1].hostPort",
  accepts: {
    "the same port": on("host", mapped(8080)),
    "no port of the host": on("host", { containerPort: 8080 }),
    "a port that nobody chose": on("host", mapped(0)),
    "another one on the bridge": on("bridge", mapped(80)),
    "no network mode": on(undefined, mapped(80)),
  },
  rejects: {
    "another port": {
      document: on("host", mapped(8080), mapped(80)),
      says: [
        'Container "web" maps port 8080 to port 80 of the host. AWS answers: "When networkMode=host, the host ports and container ports in port mappings must match."',
        "Remove `hostPort`; the container is reached at port 8080 of its host.",
      ],
      fixed: on("host", mapped(8080), { containerPort: 8080 }),
    },
  },
  unknown: [on("host", UNKNOWN), on("host", mapped(UNKNOWN)), on("host", mapped(80, UNKNOWN)), on(UNKNOWN, mapped(80))],
});
