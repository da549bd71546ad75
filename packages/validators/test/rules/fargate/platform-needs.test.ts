import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { fargate } from "../small-tasks.ts";

const on = (platformVersion: unknown, taskDefinition: unknown) => ({
  service: { serviceName: "api", launchType: "FARGATE", platformVersion },
  taskDefinition,
});
const EFS = fargate({}, { volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }] });
const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };

describeBeside("fargate/platform-feature", {
  at: "platformVersion",
  accepts: {
    "the latest": on("LATEST", EFS),
    "1.4.0": on("1.4.0", EFS),
    "none named": on(undefined, EFS),
    "nothing new": on("1.3.0", fargate()),
    Windows: on("1.0.0", fargate({}, { ...WINDOWS, ephemeralStorage: { sizeInGiB: 30 } })),
    "a system that is not known": on("1.3.0", { ...EFS, runtimePlatform: { operatingSystemFamily: UNKNOWN } }),
    "what cannot be read": on(
      "1.3.0",
      fargate({ environmentFiles: UNKNOWN, linuxParameters: UNKNOWN }, { volumes: [UNKNOWN] }),
    ),
    "empty lists": on("1.3.0", fargate({ environmentFiles: [], systemControls: [] })),
  },
  rejects: {
    "EFS volumes": {
      documents: on("1.3.0", EFS),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has EFS volumes; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "ephemeral storage": {
      documents: on("1.3.0", fargate({}, { ephemeralStorage: { sizeInGiB: 30 } })),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has more ephemeral storage; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "environment files": {
      documents: on("1.3.0", fargate({ environmentFiles: [{ type: "s3", value: "arn:aws:s3:::b/a.env" }] })),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has environment files; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "what one container of two asks for, of Linux": {
      documents: on("1.3.0", {
        ...fargate({}, { runtimePlatform: { operatingSystemFamily: "LINUX" } }),
        containerDefinitions: [
          { name: "web", image: "nginx:1" },
          {
            name: "api",
            image: "api:1",
            environmentFiles: [{ type: "s3", value: "arn:aws:s3:::b/a.env" }],
            linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } },
            systemControls: [{ namespace: "net.core.somaxconn", value: "1" }],
            restartPolicy: { enabled: true },
          },
          UNKNOWN,
        ],
      }),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has environment files, system controls, added capabilities and a restart policy; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "several things": {
      documents: on(
        "1.2.0",
        fargate(
          {
            linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } },
            systemControls: [{ namespace: "net.core.somaxconn", value: "1" }],
            restartPolicy: { enabled: true },
          },
          { pidMode: "task" },
        ),
      ),
      says: [
        'Service "api" runs on platform version 1.2.0, and task definition "shop-api" has a PID mode, system controls, added capabilities and a restart policy; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
  },
});

describeBeside("fargate/size-platform-version", {
  at: "platformVersion",
  accepts: {
    "4 vCPU": on("1.3.0", fargate({}, { cpu: "4096" })),
    "the latest": on("LATEST", fargate({}, { cpu: "8192" })),
    "a size that is not known": on("1.3.0", fargate({}, { cpu: UNKNOWN })),
  },
  rejects: {
    "8 vCPU": {
      documents: on("1.3.0", fargate({}, { cpu: "8 vCPU" })),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has 8 vCPU; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
  },
});

const spot = (provider: unknown, task: object) => ({
  service: {
    serviceName: "api",
    capacityProviderStrategy: [{ capacityProvider: "FARGATE" }, { capacityProvider: provider }],
  },
  taskDefinition: fargate({}, task),
});

const usual = (service: object, provider: unknown, task: object) => ({
  service: { serviceName: "api", ...service },
  taskDefinition: fargate({}, task),
  cluster: { clusterName: "shop", defaultCapacityProviderStrategy: [{ capacityProvider: provider }] },
});

describeBeside("fargate/spot-windows", {
  at: "capacityProviderStrategy[1]",
  accepts: {
    Linux: spot("FARGATE_SPOT", {}),
    "Linux, by the strategy of its cluster": usual({}, "FARGATE_SPOT", {}),
    "another launch type than its cluster's strategy": usual({ launchType: "FARGATE" }, "FARGATE_SPOT", WINDOWS),
    "another strategy than its cluster's": usual(
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE" }] },
      "FARGATE_SPOT",
      WINDOWS,
    ),
    "a cluster without Spot": usual({}, "FARGATE", WINDOWS),
    "a cluster that cannot be read": usual({}, UNKNOWN, WINDOWS),
    "no Spot": spot("own", WINDOWS),
    "a provider that is not known": spot(UNKNOWN, WINDOWS),
  },
  rejects: {
    Windows: {
      documents: spot("FARGATE_SPOT", WINDOWS),
      says: [
        'Service "api" runs on Fargate Spot, and task definition "shop-api" is of Windows; Fargate Spot runs Linux alone.',
        'Use the capacity provider "FARGATE".',
      ],
    },
    "Windows, by the strategy of its cluster": {
      documents: usual({}, "FARGATE_SPOT", WINDOWS),
      at: "taskDefinition",
      says: [
        'Service "api" runs on Fargate Spot, which is usual in cluster "shop", and task definition "shop-api" is of Windows; Fargate Spot runs Linux alone.',
        'Use the capacity provider "FARGATE".',
      ],
    },
  },
});

const TMPFS = { linuxParameters: { tmpfs: [{ containerPath: "/a", size: 1 }] } };

describeBeside("fargate/tmpfs-allowed", {
  at: "platformVersion",
  accepts: {
    "the latest": on("LATEST", fargate(TMPFS)),
    "no file system": on("1.3.0", fargate()),
    "what cannot be read": on("1.3.0", fargate({ linuxParameters: { tmpfs: UNKNOWN } })),
    "containers that cannot be read": on("1.3.0", { ...fargate(), containerDefinitions: UNKNOWN }),
    "a service alone": { service: on("1.3.0", undefined).service },
  },
  rejects: {
    "an old version, for one container of two": {
      documents: on("1.3.0", { ...fargate(), containerDefinitions: [{ name: "web" }, { name: "api", ...TMPFS }] }),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has tmpfs; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
    "an old version": {
      documents: on("1.3.0", fargate(TMPFS)),
      says: [
        'Service "api" runs on platform version 1.3.0, and task definition "shop-api" has tmpfs; that takes 1.4.0 or later. AWS answers: "PlatformTaskDefinitionIncompatibilityException".',
        'Set `platformVersion` to "LATEST", or remove it.',
      ],
    },
  },
});
