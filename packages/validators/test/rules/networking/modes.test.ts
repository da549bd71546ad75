import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("networking/app-protocol-without-name", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0]",
  accepts: {
    "what is right": task({ portMappings: [{ containerPort: 80, name: "web", appProtocol: "http" }] }),
    neither: task({ portMappings: [{ containerPort: 80 }] }),
  },
  rejects: {
    "what is wrong": {
      document: task({ portMappings: [{ containerPort: 80, appProtocol: "http" }] }),
      says: [
        'Container "web" has a port with a protocol and without a name; only Service Connect reads the protocol, and it knows ports by their names.',
        "Set `name`, or remove `appProtocol`.",
      ],
    },
  },
  unknown: [
    task({
      portMappings: [
        { containerPort: 80, name: UNKNOWN, appProtocol: "http" },
        { containerPort: 81, appProtocol: UNKNOWN },
      ],
    }),
  ],
});

describeRule("networking/bridge-default-implicit", "taskDefinition", {
  at: "",
  accepts: {
    "what is right": task({}, { networkMode: "bridge" }),
    "Fargate, which has a rule of its own": {
      family: "shop-api",
      requiresCompatibilities: ["FARGATE"],
      cpu: "1024",
      memory: "2048",
      containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27" }],
    },
    Windows: task({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
  },
  rejects: {
    "what is wrong": {
      document: task({}),
      says: [
        'Task "shop-api" does not say which network it has; on Linux that is the bridge of its instance, behind which it has no address of its own.',
        'Set `networkMode` to "awsvpc", or to "bridge".',
      ],
    },
  },
  unknown: [task({}, { networkMode: UNKNOWN })],
});

describeRule("networking/fault-injection-mode", "taskDefinition", {
  at: "enableFaultInjection",
  accepts: {
    "what is right": task({}, { networkMode: "awsvpc", enableFaultInjection: true }),
    "no faults": task({}, { networkMode: "none", enableFaultInjection: false }),
    host: task({}, { networkMode: "host", enableFaultInjection: true }),
  },
  rejects: {
    "what is wrong": {
      document: task({}, { networkMode: "bridge", enableFaultInjection: true }),
      says: [
        'Task "shop-api" lets faults be injected and has another network than awsvpc or host; ECS takes it with these two alone.',
        "Remove `enableFaultInjection`.",
      ],
      fixed: task({}, { networkMode: "bridge" }),
    },
    "no network": {
      document: task({}, { networkMode: "none", enableFaultInjection: true }),
      says: [
        'Task "shop-api" lets faults be injected and has another network than awsvpc or host; ECS takes it with these two alone.',
        "Remove `enableFaultInjection`.",
      ],
      fixed: task({}, { networkMode: "none" }),
    },
  },
  unknown: [
    task({}, { networkMode: UNKNOWN, enableFaultInjection: true }),
    task({}, { networkMode: "bridge", enableFaultInjection: UNKNOWN }),
  ],
});

describeRule("networking/host-port-reserved", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0].hostPort",
  accepts: {
    "what is right": task({ portMappings: [{ containerPort: 80, hostPort: 0 }] }, { networkMode: "bridge" }),
    "a free port": task({ portMappings: [{ containerPort: 80, hostPort: 2377 }] }, { networkMode: "bridge" }),
    "the port of a network of its own": task(
      { portMappings: [{ containerPort: 22, hostPort: 22 }] },
      { networkMode: "awsvpc" },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task({ portMappings: [{ containerPort: 80, hostPort: 22 }] }, { networkMode: "bridge" }),
      says: [
        'Container "web" takes the port 22 of its instance; SSH, Docker or the ECS agent has it, so that no instance can run the task.',
        "Set `hostPort` to 0, for any port that is free.",
      ],
    },
    "the agent": {
      document: task({ portMappings: [{ containerPort: 80, hostPort: 51680 }] }, { networkMode: "bridge" }),
      says: [
        'Container "web" takes the port 51680 of its instance; SSH, Docker or the ECS agent has it, so that no instance can run the task.',
        "Set `hostPort` to 0, for any port that is free.",
      ],
    },
  },
  unknown: [
    task({ portMappings: [{ containerPort: 80, hostPort: UNKNOWN }] }, { networkMode: "bridge" }),
    task({ portMappings: [{ containerPort: 80, hostPort: 22 }] }, { networkMode: UNKNOWN }),
  ],
});

describeRule("networking/links-legacy", "taskDefinition", {
  at: "containerDefinitions[0].links",
  accepts: {
    "what is right": {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
      ],
      networkMode: "bridge",
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        family: "shop-api",
        containerDefinitions: [
          { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, links: ["db"] },
          { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
        ],
        networkMode: "bridge",
      },
      says: [
        'Container "web" has links to others; Docker keeps them for what is old, and they end with the bridge.',
        'Set `networkMode` of the task to "awsvpc", and use 127.0.0.1.',
      ],
    },
  },
  unknown: [
    {
      family: "shop-api",
      containerDefinitions: [
        { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256, links: UNKNOWN },
        { name: "db", image: "public.ecr.aws/nginx/nginx:1.27", memory: 256 },
      ],
      networkMode: "bridge",
    },
  ],
});

describeRule("networking/port-mapping-none-mode", "taskDefinition", {
  at: "containerDefinitions[0].portMappings",
  accepts: {
    "what is right": task({}, { networkMode: "none" }),
    "no ports": task({ portMappings: [] }, { networkMode: "none" }),
  },
  rejects: {
    "what is wrong": {
      document: task({ portMappings: [{ containerPort: 80 }] }, { networkMode: "none" }),
      says: [
        'Container "web" maps ports and its task has no network; ECS takes none with the network mode none.',
        "Remove `portMappings`.",
      ],
      fixed: task({}, { networkMode: "none" }),
    },
  },
  unknown: [
    task({ portMappings: [{ containerPort: 80 }] }, { networkMode: UNKNOWN }),
    task({ portMappings: UNKNOWN }, { networkMode: "none" }),
  ],
});

describeRule("networking/port-name-network-mode", "taskDefinition", {
  accepts: { "what is right": task({ portMappings: [{ containerPort: 80, name: "web" }] }, { networkMode: "bridge" }) },
  rejects: {
    "what is wrong": {
      document: task({ portMappings: [{ containerPort: 80, name: "web" }] }, { networkMode: "host" }),
      at: "containerDefinitions[0].portMappings[0].name",
      says: [
        'Container "web" names a port "web" and its task has no network of its own; Service Connect is for awsvpc and bridge.',
        "Remove `name`.",
      ],
      fixed: task({ portMappings: [{ containerPort: 80 }] }, { networkMode: "host" }),
    },
    "a protocol": {
      document: task(
        { portMappings: [{ containerPort: 80, name: "web", appProtocol: "http" }] },
        { networkMode: "host" },
      ),
      at: ["containerDefinitions[0].portMappings[0].name", "containerDefinitions[0].portMappings[0].appProtocol"],
      says: [
        'Container "web" names a port "web" and its task has no network of its own; Service Connect is for awsvpc and bridge.',
        "Remove `name`.",
        'Container "web" has a port of the protocol "http" and its task has no network of its own; Service Connect is for awsvpc and bridge.',
        "Remove `appProtocol`.",
      ],
      fixed: task({ portMappings: [{ containerPort: 80 }] }, { networkMode: "host" }),
    },
  },
  unknown: [
    task({ portMappings: [{ containerPort: 80, name: "web" }] }, { networkMode: UNKNOWN }),
    task({ portMappings: [{ containerPort: 80, name: UNKNOWN, appProtocol: UNKNOWN }] }, { networkMode: "host" }),
  ],
});
