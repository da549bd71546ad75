import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const mode = (networkMode: unknown, requiresCompatibilities: unknown = ["EC2"]) =>
  task({}, { networkMode, requiresCompatibilities });

describeRule("security/imds-host-mode", "taskDefinition", {
  at: "networkMode",
  accepts: {
    "an interface": mode("awsvpc"),
    "no network": mode("none"),
    "Fargate as well": mode("bridge", ["EC2", "FARGATE"]),
    anywhere: task({}, { networkMode: "bridge" }),
  },
  rejects: {
    bridge: {
      document: mode("bridge"),
      says: [
        'Task "shop-api" has the network mode "bridge" on an instance, whose metadata and role it may read; unless the instance keeps containers from that, a program has the rights of both.',
        'Set `networkMode` to "awsvpc" and ECS_AWSVPC_BLOCK_IMDS on the agent, or a hop limit of 1 on the instance.',
      ],
    },
    host: {
      document: mode("host"),
      says: [
        'Task "shop-api" has the network mode "host" on an instance, whose metadata and role it may read; unless the instance keeps containers from that, a program has the rights of both.',
        'Set `networkMode` to "awsvpc" and ECS_AWSVPC_BLOCK_IMDS on the agent, or a hop limit of 1 on the instance.',
      ],
    },
  },
  unknown: [mode(UNKNOWN), mode("bridge", UNKNOWN)],
});
