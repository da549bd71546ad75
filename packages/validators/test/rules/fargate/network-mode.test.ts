import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateContainer, fargateTask } from "../tasks.ts";

const help = 'Set `networkMode` to "awsvpc".';

const CACHE = { name: "cache", image: "public.ecr.aws/docker/library/redis:7" };

const bridge = (container: Readonly<Record<string, unknown>>) => ({
  ...fargateContainer(container),
  networkMode: "bridge",
});

describeRule("fargate/network-mode", "taskDefinition", {
  accepts: {
    awsvpc: fargateTask(),
    "bridge on EC2": ec2Task(),
    "bridge in a task that does not say where it runs": ec2Task({ requiresCompatibilities: undefined }),
  },
  rejects: {
    bridge: {
      document: fargateTask({ networkMode: "bridge" }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
      fixed: fargateTask(),
    },
    "bridge with links, which awsvpc refuses": {
      document: bridge({ links: ["cache"] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with a port that becomes another, which awsvpc refuses": {
      document: bridge({ portMappings: [{ containerPort: 8080, hostPort: 80 }] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with a port that becomes its own": {
      document: bridge({ portMappings: [{ containerPort: 8080, hostPort: 8080 }, { containerPort: 9090 }] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
      fixed: fargateContainer({ portMappings: [{ containerPort: 8080, hostPort: 8080 }, { containerPort: 9090 }] }),
    },
    "bridge with a port of any number beside one of its own": {
      document: bridge({ portMappings: [{ containerPort: 9090 }, { containerPort: 8080, hostPort: 0 }] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with an empty list of links": {
      document: bridge({ links: [] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
      fixed: fargateContainer({ links: [] }),
    },
    "bridge with a second container that has links": {
      document: fargateTask({ networkMode: "bridge", containerDefinitions: [CACHE, { ...CACHE, links: ["cache"] }] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with ports that cannot be read": {
      document: bridge({ portMappings: UNKNOWN }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with containers that cannot be read": {
      document: fargateTask({ networkMode: "bridge", containerDefinitions: UNKNOWN }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge without containers": {
      document: fargateTask({ networkMode: "bridge", containerDefinitions: undefined }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
      fixed: fargateTask({ containerDefinitions: undefined }),
    },
    "host where EC2 is allowed as well": {
      document: fargateTask({ networkMode: "host", requiresCompatibilities: ["EC2", "FARGATE"] }),
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode host; Fargate supports awsvpc.', help],
      fixed: fargateTask({ requiresCompatibilities: ["EC2", "FARGATE"] }),
    },
    "no network mode": {
      document: fargateTask({ networkMode: undefined }),
      at: "",
      alone: "warning",
      says: ['Task "shop-api" names no network mode, which means bridge; Fargate supports awsvpc.', help],
      fixed: fargateTask(),
    },
    "a task without a name": {
      document: fargateTask({ networkMode: "none", family: UNKNOWN }),
      at: "networkMode",
      says: ["The task uses the network mode none; Fargate supports awsvpc.", help],
      fixed: fargateTask({ family: UNKNOWN }),
    },
  },
  unknown: [
    fargateTask({ networkMode: UNKNOWN }),
    fargateTask({ networkMode: "bridge", requiresCompatibilities: UNKNOWN }),
    fargateTask({ networkMode: "bridge", requiresCompatibilities: [UNKNOWN] }),
  ],
});
