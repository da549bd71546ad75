import * as z from "zod";

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
    protocol: z.enum(["tcp", "udp"]).optional(),
    name: z.string().optional(),
    appProtocol: z.enum(["grpc", "http", "http2"]).optional(),
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

/** `KeyValuePair`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html */
export const keyValuePair = z
  .strictObject({
    name: z.string().optional(),
    value: z.string().optional(),
  })
  .meta({ id: "KeyValuePair" });

/** Value of `keyValuePair`. */
export type KeyValuePair = z.infer<typeof keyValuePair>;

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

/** `KernelCapabilities`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html */
export const kernelCapabilities = z
  .strictObject({
    add: z.array(z.string()).optional(),
    drop: z.array(z.string()).optional(),
  })
  .meta({ id: "KernelCapabilities" });

/** Value of `kernelCapabilities`. */
export type KernelCapabilities = z.infer<typeof kernelCapabilities>;

/** `Device`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html */
export const device = z
  .strictObject({
    hostPath: z.string(),
    containerPath: z.string().optional(),
    permissions: z.array(z.enum(["mknod", "read", "write"])).optional(),
  })
  .meta({ id: "Device" });

/** Value of `device`. */
export type Device = z.infer<typeof device>;

/** `Tmpfs`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html */
export const tmpfs = z
  .strictObject({
    containerPath: z.string(),
    size: z.int(),
    mountOptions: z.array(z.string()).optional(),
  })
  .meta({ id: "Tmpfs" });

/** Value of `tmpfs`. */
export type Tmpfs = z.infer<typeof tmpfs>;

/** `LinuxParameters`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html */
export const linuxParameters = z
  .strictObject({
    capabilities: kernelCapabilities.optional(),
    devices: z.array(device).optional(),
    initProcessEnabled: z.boolean().optional(),
    sharedMemorySize: z.int().optional(),
    tmpfs: z.array(tmpfs).optional(),
    maxSwap: z.int().optional(),
    swappiness: z.int().optional(),
  })
  .meta({ id: "LinuxParameters" });

/** Value of `linuxParameters`. */
export type LinuxParameters = z.infer<typeof linuxParameters>;

/** `Secret`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html */
export const secret = z
  .strictObject({
    name: z.string(),
    valueFrom: z.string(),
  })
  .meta({ id: "Secret" });

/** Value of `secret`. */
export type Secret = z.infer<typeof secret>;

/** `ContainerDependency`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html */
export const containerDependency = z
  .strictObject({
    containerName: z.string(),
    condition: z.enum(["COMPLETE", "HEALTHY", "START", "SUCCESS"]),
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
    name: z.enum([
      "core",
      "cpu",
      "data",
      "fsize",
      "locks",
      "memlock",
      "msgqueue",
      "nice",
      "nofile",
      "nproc",
      "rss",
      "rtprio",
      "rttime",
      "sigpending",
      "stack",
    ]),
    softLimit: z.int(),
    hardLimit: z.int(),
  })
  .meta({ id: "Ulimit" });

/** Value of `ulimit`. */
export type Ulimit = z.infer<typeof ulimit>;

/** `LogConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html */
export const logConfiguration = z
  .strictObject({
    logDriver: z.enum(["awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"]),
    options: z.record(z.string(), z.string()).optional(),
    secretOptions: z.array(secret).optional(),
  })
  .meta({ id: "LogConfiguration" });

/** Value of `logConfiguration`. */
export type LogConfiguration = z.infer<typeof logConfiguration>;

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

/** `HostVolumeProperties`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html */
export const hostVolumeProperties = z
  .strictObject({
    sourcePath: z.string().optional(),
  })
  .meta({ id: "HostVolumeProperties" });

/** Value of `hostVolumeProperties`. */
export type HostVolumeProperties = z.infer<typeof hostVolumeProperties>;

/** `DockerVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html */
export const dockerVolumeConfiguration = z
  .strictObject({
    scope: z.enum(["shared", "task"]).optional(),
    autoprovision: z.boolean().optional(),
    driver: z.string().optional(),
    driverOpts: z.record(z.string(), z.string()).optional(),
    labels: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: "DockerVolumeConfiguration" });

/** Value of `dockerVolumeConfiguration`. */
export type DockerVolumeConfiguration = z.infer<typeof dockerVolumeConfiguration>;

/** `EFSAuthorizationConfig`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html */
export const efsAuthorizationConfig = z
  .strictObject({
    accessPointId: z.string().optional(),
    iam: z.enum(["DISABLED", "ENABLED"]).optional(),
  })
  .meta({ id: "EFSAuthorizationConfig" });

/** Value of `efsAuthorizationConfig`. */
export type EFSAuthorizationConfig = z.infer<typeof efsAuthorizationConfig>;

/** `EFSVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html */
export const efsVolumeConfiguration = z
  .strictObject({
    fileSystemId: z.string(),
    rootDirectory: z.string().optional(),
    transitEncryption: z.enum(["DISABLED", "ENABLED"]).optional(),
    transitEncryptionPort: z.int().optional(),
    authorizationConfig: efsAuthorizationConfig.optional(),
  })
  .meta({ id: "EFSVolumeConfiguration" });

/** Value of `efsVolumeConfiguration`. */
export type EFSVolumeConfiguration = z.infer<typeof efsVolumeConfiguration>;

/** `S3FilesVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html */
export const s3FilesVolumeConfiguration = z
  .strictObject({
    fileSystemArn: z.string(),
    rootDirectory: z.string().optional(),
    transitEncryptionPort: z.int().optional(),
    accessPointArn: z.string().optional(),
  })
  .meta({ id: "S3FilesVolumeConfiguration" });

/** Value of `s3FilesVolumeConfiguration`. */
export type S3FilesVolumeConfiguration = z.infer<typeof s3FilesVolumeConfiguration>;

/** `FSxWindowsFileServerAuthorizationConfig`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html */
export const fsxWindowsFileServerAuthorizationConfig = z
  .strictObject({
    credentialsParameter: z.string(),
    domain: z.string(),
  })
  .meta({ id: "FSxWindowsFileServerAuthorizationConfig" });

/** Value of `fsxWindowsFileServerAuthorizationConfig`. */
export type FSxWindowsFileServerAuthorizationConfig = z.infer<typeof fsxWindowsFileServerAuthorizationConfig>;

/** `FSxWindowsFileServerVolumeConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerVolumeConfiguration.html */
export const fsxWindowsFileServerVolumeConfiguration = z
  .strictObject({
    fileSystemId: z.string(),
    rootDirectory: z.string(),
    authorizationConfig: fsxWindowsFileServerAuthorizationConfig,
  })
  .meta({ id: "FSxWindowsFileServerVolumeConfiguration" });

/** Value of `fsxWindowsFileServerVolumeConfiguration`. */
export type FSxWindowsFileServerVolumeConfiguration = z.infer<typeof fsxWindowsFileServerVolumeConfiguration>;

/** `Volume`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html */
export const volume = z
  .strictObject({
    name: z.string().optional(),
    host: hostVolumeProperties.optional(),
    dockerVolumeConfiguration: dockerVolumeConfiguration.optional(),
    efsVolumeConfiguration: efsVolumeConfiguration.optional(),
    s3filesVolumeConfiguration: s3FilesVolumeConfiguration.optional(),
    fsxWindowsFileServerVolumeConfiguration: fsxWindowsFileServerVolumeConfiguration.optional(),
    configuredAtLaunch: z.boolean().optional(),
  })
  .meta({ id: "Volume" });

/** Value of `volume`. */
export type Volume = z.infer<typeof volume>;

/** `TaskDefinitionPlacementConstraint`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html */
export const taskDefinitionPlacementConstraint = z
  .strictObject({
    type: z.enum(["memberOf"]).optional(),
    expression: z.string().optional(),
  })
  .meta({ id: "TaskDefinitionPlacementConstraint" });

/** Value of `taskDefinitionPlacementConstraint`. */
export type TaskDefinitionPlacementConstraint = z.infer<typeof taskDefinitionPlacementConstraint>;

/** `Tag`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html */
export const tag = z
  .strictObject({
    key: z.string().optional(),
    value: z.string().optional(),
  })
  .meta({ id: "Tag" });

/** Value of `tag`. */
export type Tag = z.infer<typeof tag>;

/** `ProxyConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html */
export const proxyConfiguration = z
  .strictObject({
    type: z.enum(["APPMESH"]).optional(),
    containerName: z.string(),
    properties: z.array(keyValuePair).optional(),
  })
  .meta({ id: "ProxyConfiguration" });

/** Value of `proxyConfiguration`. */
export type ProxyConfiguration = z.infer<typeof proxyConfiguration>;

/** `InferenceAccelerator`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html */
export const inferenceAccelerator = z
  .strictObject({
    deviceName: z.string(),
    deviceType: z.string(),
  })
  .meta({ id: "InferenceAccelerator" });

/** Value of `inferenceAccelerator`. */
export type InferenceAccelerator = z.infer<typeof inferenceAccelerator>;

/** `EphemeralStorage`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html */
export const ephemeralStorage = z
  .strictObject({
    sizeInGiB: z.int(),
  })
  .meta({ id: "EphemeralStorage" });

/** Value of `ephemeralStorage`. */
export type EphemeralStorage = z.infer<typeof ephemeralStorage>;

/** `RuntimePlatform`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html */
export const runtimePlatform = z
  .strictObject({
    cpuArchitecture: z.enum(["ARM64", "X86_64"]).optional(),
    operatingSystemFamily: z
      .enum([
        "LINUX",
        "WINDOWS_SERVER_2004_CORE",
        "WINDOWS_SERVER_2016_FULL",
        "WINDOWS_SERVER_2019_CORE",
        "WINDOWS_SERVER_2019_FULL",
        "WINDOWS_SERVER_2022_CORE",
        "WINDOWS_SERVER_2022_FULL",
        "WINDOWS_SERVER_2025_CORE",
        "WINDOWS_SERVER_2025_FULL",
        "WINDOWS_SERVER_20H2_CORE",
      ])
      .optional(),
  })
  .meta({ id: "RuntimePlatform" });

/** Value of `runtimePlatform`. */
export type RuntimePlatform = z.infer<typeof runtimePlatform>;

/** What RegisterTaskDefinition accepts. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export const taskDefinition = z
  .strictObject({
    // AWS requires it; schema/family-required reports its absence.
    family: z.string().optional(),
    taskRoleArn: z.string().optional(),
    executionRoleArn: z.string().optional(),
    networkMode: z.enum(["awsvpc", "bridge", "host", "none"]).optional(),
    // AWS requires it; schema/containers-empty reports its absence.
    containerDefinitions: z.array(containerDefinition).optional(),
    volumes: z.array(volume).optional(),
    placementConstraints: z.array(taskDefinitionPlacementConstraint).optional(),
    requiresCompatibilities: z.array(z.enum(["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"])).optional(),
    cpu: z.string().optional(),
    memory: z.string().optional(),
    tags: z.array(tag).optional(),
    pidMode: z.enum(["host", "task"]).optional(),
    ipcMode: z.enum(["host", "none", "task"]).optional(),
    proxyConfiguration: proxyConfiguration.optional(),
    // Deprecated by AWS; kept so that a rule can say so.
    inferenceAccelerators: z.array(inferenceAccelerator).optional(),
    ephemeralStorage: ephemeralStorage.optional(),
    runtimePlatform: runtimePlatform.optional(),
    enableFaultInjection: z.boolean().optional(),
  })
  .meta({ id: "TaskDefinition" });

/** Value of `taskDefinition`. */
export type TaskDefinition = z.infer<typeof taskDefinition>;
