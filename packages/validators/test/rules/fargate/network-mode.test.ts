import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateContainer, fargateTask } from "../tasks.ts";

const help = 'Set `networkMode` to "awsvpc".';

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
      document: { ...fargateContainer({ links: ["cache"] }), networkMode: "bridge" },
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
    },
    "bridge with a port that becomes another, which awsvpc refuses": {
      document: {
        ...fargateContainer({ portMappings: [{ containerPort: 8080, hostPort: 80 }] }),
        networkMode: "bridge",
      },
      at: "networkMode",
      says: ['Task "shop-api" uses the network mode bridge; Fargate supports awsvpc.', help],
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
