import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate, task } from "../small-tasks.ts";

const EC2 = { requiresCompatibilities: ["EC2"] };
const helped = (more: object, size: object = {}) =>
  fargate(
    {},
    {
      containerDefinitions: [
        { name: "web", image: "nginx:1.27" },
        { name: "log", image: "nginx:1.27", essential: false, ...more },
      ],
      ...size,
    },
  );

describeRule("resources/container-memory-hard-limit", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: {
    "a limit": task({}, EC2),
    Fargate: fargate(),
    "a task that may run anywhere": task({ memory: undefined, memoryReservation: 128 }),
    "a task with a size": task({ memory: undefined }, { ...EC2, memory: "512" }),
    "Fargate as well": task({ memory: undefined }, { requiresCompatibilities: ["EC2", "FARGATE"] }),
  },
  rejects: {
    "a share alone": {
      document: task({ memory: undefined, memoryReservation: 128 }, EC2),
      says: [
        'Container "web" may take all memory of its instance; a leak ends its neighbours, too.',
        "Set `memory` to the most that it may take.",
      ],
    },
    "outside AWS": {
      document: task({ memory: undefined, memoryReservation: 128 }, { requiresCompatibilities: ["EXTERNAL"] }),
      says: [
        'Container "web" may take all memory of its instance; a leak ends its neighbours, too.',
        "Set `memory` to the most that it may take.",
      ],
    },
  },
  unknown: [
    task({ memory: UNKNOWN }, EC2),
    task({ memory: undefined }, { requiresCompatibilities: UNKNOWN }),
    task({ memory: undefined }, { ...EC2, memory: UNKNOWN }),
    task({ memory: undefined }, { requiresCompatibilities: [UNKNOWN] }),
  ],
});

describeRule("resources/sidecar-no-limit", "taskDefinition", {
  at: "containerDefinitions[1]",
  accepts: {
    "a limit": helped({ memory: 64 }),
    "a share": helped({ memoryReservation: 64 }),
    "one that the task needs": helped({ essential: true }),
  },
  rejects: {
    "no limit": {
      document: helped({}),
      says: [
        'Container "log" helps the others of its task, and may take all of their memory; when the task runs out of it, one that the task needs may be ended.',
        "Set `memory`, or `memoryReservation`.",
      ],
    },
  },
  unknown: [helped({ memory: UNKNOWN }), helped({ memoryReservation: UNKNOWN }), helped({ essential: UNKNOWN })],
});

const windows = (container: object, more: object = {}) =>
  task(
    { memory: undefined, ...container },
    { ...EC2, memory: "2048", runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" }, ...more },
  );

describeRule("resources/windows-task-size-ignored", "taskDefinition", {
  at: "memory",
  accepts: {
    "a size of the container": windows({ memory: 1024 }),
    "a share of CPU": windows({ cpu: 512 }),
    Linux: windows({}, { runtimePlatform: { operatingSystemFamily: "LINUX" } }),
    Fargate: windows({}, { requiresCompatibilities: ["EC2", "FARGATE"] }),
    "no size": windows({ memory: 1024 }, { memory: undefined }),
    anywhere: windows({}, { requiresCompatibilities: undefined }),
  },
  rejects: {
    "a size of the task": {
      document: windows({}),
      says: [
        'Task "shop-api" runs Windows on instances, where its memory, "2048", counts for nothing; containers of Windows are limited one by one.',
        "Set `cpu` and `memory` of each container.",
      ],
    },
  },
  unknown: [
    windows({ memory: UNKNOWN }),
    windows({}, { memory: UNKNOWN }),
    windows({}, { runtimePlatform: UNKNOWN }),
    windows({}, { containerDefinitions: [UNKNOWN] }),
    windows({}, { requiresCompatibilities: UNKNOWN }),
  ],
});
