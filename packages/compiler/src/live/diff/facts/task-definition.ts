import type { DocumentFacts } from "../difference.ts";
import { isSameImage } from "../same-image.ts";

/** Lists of a container whose entries have a name of their own. */
const CONTAINER_LISTS = {
  dependsOn: ["containerName", "condition"],
  environment: ["name"],
  environmentFiles: ["value"],
  extraHosts: ["hostname", "ipAddress"],
  mountPoints: ["containerPath"],
  portMappings: ["containerPort", "containerPortRange", "protocol"],
  resourceRequirements: ["type"],
  secrets: ["name"],
  systemControls: ["namespace"],
  ulimits: ["name"],
  volumesFrom: ["sourceContainer"],
} as const;

const CONTAINER = "containerDefinitions[]";

/**
 * What ECS adds to a registered task definition and to its containers. Tags are the stack's to give.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html. Checked 2026-11-30.
 */
export const TASK_DEFINITION_FACTS: DocumentFacts = {
  ignored: new Set([
    "compatibilities",
    "deregisteredAt",
    "registeredAt",
    "registeredBy",
    "requiresAttributes",
    "revision",
    "status",
    "tags",
    "taskDefinitionArn",
  ]),
  defaults: {
    networkMode: "bridge",
    [`${CONTAINER}.cpu`]: 0,
    [`${CONTAINER}.essential`]: true,
    [`${CONTAINER}.versionConsistency`]: "enabled",
    [`${CONTAINER}.healthCheck.interval`]: 30,
    [`${CONTAINER}.healthCheck.retries`]: 3,
    [`${CONTAINER}.healthCheck.timeout`]: 5,
    [`${CONTAINER}.portMappings[].hostPort`]: 0,
    [`${CONTAINER}.portMappings[].protocol`]: "tcp",
    [`${CONTAINER}.restartPolicy.restartAttemptPeriod`]: 300,
    "runtimePlatform.cpuArchitecture": "X86_64",
    "runtimePlatform.operatingSystemFamily": "LINUX",
    "volumes[].efsVolumeConfiguration.authorizationConfig.iam": "DISABLED",
    "volumes[].efsVolumeConfiguration.rootDirectory": "/",
    "volumes[].efsVolumeConfiguration.transitEncryption": "DISABLED",
  },
  lists: {
    containerDefinitions: ["name"],
    inferenceAccelerators: ["deviceName"],
    placementConstraints: ["type", "expression"],
    "proxyConfiguration.properties": ["name"],
    requiresCompatibilities: "set",
    volumes: ["name"],
    ...Object.fromEntries(Object.entries(CONTAINER_LISTS).map(([name, by]) => [`${CONTAINER}.${name}`, by])),
    [`${CONTAINER}.linuxParameters.capabilities.add`]: "set",
    [`${CONTAINER}.linuxParameters.capabilities.drop`]: "set",
    [`${CONTAINER}.linuxParameters.devices`]: ["hostPath"],
    [`${CONTAINER}.linuxParameters.tmpfs`]: ["containerPath"],
    [`${CONTAINER}.logConfiguration.secretOptions`]: ["name"],
    [`${CONTAINER}.restartPolicy.ignoredExitCodes`]: "set",
  },
  same: { [`${CONTAINER}.image`]: isSameImage },
};
