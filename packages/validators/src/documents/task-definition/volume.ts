import * as z from "zod";

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
