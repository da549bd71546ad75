import * as z from "zod";
import { CONTAINER_CONDITIONS } from "../../facts/container-conditions.ts";
import { APP_PROTOCOLS, TRANSPORT_PROTOCOLS } from "../../facts/ports.ts";
import { ULIMIT_NAMES } from "../../facts/ulimits.ts";
import { logConfiguration } from "../log-configuration.ts";
import { secret } from "../secret.ts";
import { keyValuePair } from "./key-value-pair.ts";
import { linuxParameters } from "./linux-parameters.ts";

/** `RepositoryCredentials`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html */
export const repositoryCredentials = z
  .strictObject({
    credentialsParameter: z.string(),
  })
  .meta({ id: "RepositoryCredentials" });

/** Value of `repositoryCredentials`. */
export type RepositoryCredentials = z.infer<typeof repositoryCredentials>;

/** `PortMapping`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
export const portMapping = z
  .strictObject({
    containerPort: z.int().optional(),
    hostPort: z.int().optional(),
    protocol: z.enum(TRANSPORT_PROTOCOLS).optional(),
    name: z.string().optional(),
    appProtocol: z.enum(APP_PROTOCOLS).optional(),
    containerPortRange: z.string().optional(),
  })
  .meta({ id: "PortMapping" });

/** Value of `portMapping`. */
export type PortMapping = z.infer<typeof portMapping>;

/** `ContainerRestartPolicy`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html */
export const containerRestartPolicy = z
  .strictObject({
    enabled: z.boolean(),
    ignoredExitCodes: z.array(z.int()).optional(),
    restartAttemptPeriod: z.int().optional(),
  })
  .meta({ id: "ContainerRestartPolicy" });

/** Value of `containerRestartPolicy`. */
export type ContainerRestartPolicy = z.infer<typeof containerRestartPolicy>;

/** `EnvironmentFile`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html */
export const environmentFile = z
  .strictObject({
    value: z.string(),
    type: z.enum(["s3"]),
  })
  .meta({ id: "EnvironmentFile" });

/** Value of `environmentFile`. */
export type EnvironmentFile = z.infer<typeof environmentFile>;

/** `MountPoint`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html */
export const mountPoint = z
  .strictObject({
    sourceVolume: z.string().optional(),
    containerPath: z.string().optional(),
    readOnly: z.boolean().optional(),
  })
  .meta({ id: "MountPoint" });

/** Value of `mountPoint`. */
export type MountPoint = z.infer<typeof mountPoint>;

/** `VolumeFrom`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html */
export const volumeFrom = z
  .strictObject({
    sourceContainer: z.string().optional(),
    readOnly: z.boolean().optional(),
  })
  .meta({ id: "VolumeFrom" });

/** Value of `volumeFrom`. */
export type VolumeFrom = z.infer<typeof volumeFrom>;

/** `ContainerDependency`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html */
export const containerDependency = z
  .strictObject({
    containerName: z.string(),
    condition: z.enum(CONTAINER_CONDITIONS),
  })
  .meta({ id: "ContainerDependency" });

/** Value of `containerDependency`. */
export type ContainerDependency = z.infer<typeof containerDependency>;

/** `HostEntry`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html */
export const hostEntry = z
  .strictObject({
    hostname: z.string(),
    ipAddress: z.string(),
  })
  .meta({ id: "HostEntry" });

/** Value of `hostEntry`. */
export type HostEntry = z.infer<typeof hostEntry>;

/** `Ulimit`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html */
export const ulimit = z
  .strictObject({
    name: z.enum(ULIMIT_NAMES),
    softLimit: z.int(),
    hardLimit: z.int(),
  })
  .meta({ id: "Ulimit" });

/** Value of `ulimit`. */
export type Ulimit = z.infer<typeof ulimit>;

/** `HealthCheck`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
export const healthCheck = z
  .strictObject({
    command: z.array(z.string()),
    interval: z.int().optional(),
    timeout: z.int().optional(),
    retries: z.int().optional(),
    startPeriod: z.int().optional(),
  })
  .meta({ id: "HealthCheck" });

/** Value of `healthCheck`. */
export type HealthCheck = z.infer<typeof healthCheck>;

/** `SystemControl`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html */
export const systemControl = z
  .strictObject({
    namespace: z.string().optional(),
    value: z.string().optional(),
  })
  .meta({ id: "SystemControl" });

/** Value of `systemControl`. */
export type SystemControl = z.infer<typeof systemControl>;

/** `NvidiaMpsAllocation`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NvidiaMpsAllocation.html */
export const nvidiaMpsAllocation = z
  .strictObject({
    memory: z.int(),
    maxComputePercent: z.int().optional(),
  })
  .meta({ id: "NvidiaMpsAllocation" });

/** Value of `nvidiaMpsAllocation`. */
export type NvidiaMpsAllocation = z.infer<typeof nvidiaMpsAllocation>;

/** `SharingStrategy`: exactly one of its members is given. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SharingStrategy.html */
export const sharingStrategy = z
  .strictObject({
    nvidiaMps: nvidiaMpsAllocation.optional(),
  })
  .meta({ id: "SharingStrategy" });

/** Value of `sharingStrategy`. */
export type SharingStrategy = z.infer<typeof sharingStrategy>;

/** `ResourceRequirement`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html */
export const resourceRequirement = z
  .strictObject({
    value: z.string().optional(),
    type: z.enum(["GPU", "InferenceAccelerator", "NeuronDevice"]),
    sharingStrategy: sharingStrategy.optional(),
  })
  .meta({ id: "ResourceRequirement" });

/** Value of `resourceRequirement`. */
export type ResourceRequirement = z.infer<typeof resourceRequirement>;

/** `FirelensConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html */
export const firelensConfiguration = z
  .strictObject({
    type: z.enum(["fluentbit", "fluentd"]),
    options: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: "FirelensConfiguration" });

/** Value of `firelensConfiguration`. */
export type FirelensConfiguration = z.infer<typeof firelensConfiguration>;

/** `ContainerDefinition`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
export const containerDefinition = z
  .strictObject({
    name: z.string().optional(),
    image: z.string().optional(),
    repositoryCredentials: repositoryCredentials.optional(),
    cpu: z.int().optional(),
    memory: z.int().optional(),
    memoryReservation: z.int().optional(),
    links: z.array(z.string()).optional(),
    portMappings: z.array(portMapping).optional(),
    essential: z.boolean().optional(),
    restartPolicy: containerRestartPolicy.optional(),
    entryPoint: z.array(z.string()).optional(),
    command: z.array(z.string()).optional(),
    environment: z.array(keyValuePair).optional(),
    environmentFiles: z.array(environmentFile).optional(),
    mountPoints: z.array(mountPoint).optional(),
    volumesFrom: z.array(volumeFrom).optional(),
    linuxParameters: linuxParameters.optional(),
    secrets: z.array(secret).optional(),
    dependsOn: z.array(containerDependency).optional(),
    startTimeout: z.int().optional(),
    stopTimeout: z.int().optional(),
    versionConsistency: z.enum(["disabled", "enabled"]).optional(),
    hostname: z.string().optional(),
    user: z.string().optional(),
    workingDirectory: z.string().optional(),
    disableNetworking: z.boolean().optional(),
    privileged: z.boolean().optional(),
    readonlyRootFilesystem: z.boolean().optional(),
    dnsServers: z.array(z.string()).optional(),
    dnsSearchDomains: z.array(z.string()).optional(),
    extraHosts: z.array(hostEntry).optional(),
    dockerSecurityOptions: z.array(z.string()).optional(),
    interactive: z.boolean().optional(),
    pseudoTerminal: z.boolean().optional(),
    dockerLabels: z.record(z.string(), z.string()).optional(),
    ulimits: z.array(ulimit).optional(),
    logConfiguration: logConfiguration.optional(),
    healthCheck: healthCheck.optional(),
    systemControls: z.array(systemControl).optional(),
    resourceRequirements: z.array(resourceRequirement).optional(),
    firelensConfiguration: firelensConfiguration.optional(),
    credentialSpecs: z.array(z.string()).optional(),
  })
  .meta({ id: "ContainerDefinition" });

/** Value of `containerDefinition`. */
export type ContainerDefinition = z.infer<typeof containerDefinition>;
