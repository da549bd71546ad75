import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { fargate } from "../small-tasks.ts";

const sized = (cpu: unknown, memory: unknown, connect: object = {}) => ({
  service: {
    serviceName: "api",
    serviceConnectConfiguration: { enabled: true, services: [{ portName: "http" }], ...connect },
  },
  taskDefinition: fargate({ portMappings: [{ name: "http", containerPort: 80 }] }, { cpu, memory }),
});

describeBeside("resources/container-cpu-overhead", {
  at: "serviceConnectConfiguration",
  accepts: {
    "room for it": sized("512", "1024"),
    "what is off": sized("256", "512", { enabled: false }),
    "a client alone": sized("256", "512", { services: undefined }),
    "a size that is not known": sized(UNKNOWN, "512"),
    "memory that is not known": sized("256", UNKNOWN),
  },
  rejects: {
    "little CPU": {
      documents: sized("256", "1024"),
      says: [
        'Service "api" uses Service Connect, whose proxy takes up to 256 CPU units and 64 MiB of task definition "shop-api".',
        "Give the task 512 CPU units and 1024 MiB or more.",
      ],
    },
    "little memory": {
      documents: sized("0.5 vCPU", "512"),
      says: [
        'Service "api" uses Service Connect, whose proxy takes up to 256 CPU units and 64 MiB of task definition "shop-api".',
        "Give the task 512 CPU units and 1024 MiB or more.",
      ],
    },
  },
});
