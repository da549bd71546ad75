import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate, task } from "../small-tasks.ts";

describeRule("fargate/external-network-mode", "taskDefinition", {
  at: "networkMode",
  accepts: {
    "what is right": task({}, { requiresCompatibilities: ["EXTERNAL"], networkMode: "bridge" }),
    "instances of AWS": task({}, { requiresCompatibilities: ["EC2"], networkMode: "awsvpc" }),
  },
  rejects: {
    "what is wrong": {
      document: task({}, { requiresCompatibilities: ["EXTERNAL"], networkMode: "awsvpc" }),
      says: [
        'Task "shop-api" has a network interface of its own and is to run outside AWS; there ECS accepts bridge, host and none.',
        'Set `networkMode` to "bridge", or remove EXTERNAL from `requiresCompatibilities`.',
      ],
    },
  },
  unknown: [
    task({}, { requiresCompatibilities: UNKNOWN, networkMode: "awsvpc" }),
    task({}, { requiresCompatibilities: ["EXTERNAL"], networkMode: UNKNOWN }),
  ],
});

describeRule("fargate/runtime-platform-explicit", "taskDefinition", {
  at: "",
  accepts: {
    "what is right": fargate({}, { runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" } }),
    instances: task({}),
  },
  rejects: {
    "what is wrong": {
      document: fargate({}),
      says: [
        'Task "shop-api" does not say which processor its images are made for; it runs on x86, where images of a Mac do not start.',
        'Set `cpuArchitecture` to "X86_64", or to "ARM64".',
      ],
    },
  },
  unknown: [fargate({}, { runtimePlatform: UNKNOWN })],
});

describeRule("fargate/ulimits", "taskDefinition", {
  at: "containerDefinitions[0].ulimits[0].name",
  accepts: {
    "what is right": fargate({ ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 2048 }] }),
    instances: task({ ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 2 }] }),
  },
  rejects: {
    "what is wrong": {
      document: fargate({ ulimits: [{ name: "nproc", softLimit: 1024, hardLimit: 2048 }] }),
      says: [
        'Container "web" limits "nproc"; Fargate changes the number of open files alone, nofile.',
        "Remove the limit.",
      ],
    },
  },
  unknown: [fargate({ ulimits: [{ name: UNKNOWN, softLimit: 1, hardLimit: 2 }] })],
});

describeRule("fargate/windows-os-family", "taskDefinition", {
  at: "runtimePlatform.operatingSystemFamily",
  accepts: {
    "what is right": fargate({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
    Linux: fargate({}, { runtimePlatform: { operatingSystemFamily: "LINUX" } }),
  },
  rejects: {
    "what is wrong": {
      document: fargate({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2016_FULL" } }),
      says: [
        'Task "shop-api" runs on "WINDOWS_SERVER_2016_FULL"; Fargate runs Windows Server 2019 and later.',
        'Set `operatingSystemFamily` to "WINDOWS_SERVER_2022_CORE".',
      ],
    },
  },
  unknown: [fargate({}, { runtimePlatform: { operatingSystemFamily: UNKNOWN } })],
});

describeRule("fargate/windows-unsupported", "taskDefinition", {
  accepts: {
    "what is right": task({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
    Linux: task({ linuxParameters: { initProcessEnabled: true } }),
    "what is off": task(
      { privileged: false, readonlyRootFilesystem: false },
      { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { linuxParameters: { initProcessEnabled: true } },
        { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
      ),
      at: "containerDefinitions[0].linuxParameters",
      says: [
        'Container "web" has parameters of Linux and runs Windows; Windows has nothing of the kind.',
        "Remove `linuxParameters`.",
      ],
    },
    all: {
      document: task(
        { privileged: true, readonlyRootFilesystem: true, ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }] },
        { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
      ),
      at: [
        "containerDefinitions[0].privileged",
        "containerDefinitions[0].readonlyRootFilesystem",
        "containerDefinitions[0].ulimits",
      ],
      says: [
        'Container "web" is privileged and runs Windows; Windows has nothing of the kind.',
        "Remove `privileged`.",
        'Container "web" has a file system to read alone and runs Windows; Windows has nothing of the kind.',
        "Remove `readonlyRootFilesystem`.",
        'Container "web" has limits of Linux and runs Windows; Windows has nothing of the kind.',
        "Remove `ulimits`.",
      ],
    },
  },
  unknown: [
    task({ linuxParameters: { initProcessEnabled: true } }, { runtimePlatform: UNKNOWN }),
    task(
      { linuxParameters: UNKNOWN, privileged: UNKNOWN },
      { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    ),
  ],
});
