import type { FileSystem, Secret } from "ecs-dsl";

/** What a service has of storage and of Linux. */
export function storageWith(shared: FileSystem, registry: Secret) {
  return {
    volumes: {
      shared,
      scratch: {},
      uploads: { efs: "fs-0123456789abcdef0", accessPoint: "fsap-0123456789abcdef0", iam: true },
      archive: { efs: "fs-0123456789abcdef1", rootDirectory: "/archive", transitEncryptionPort: 2999 },
      catalog: {
        s3Files: { fileSystem: "arn:aws:s3files:us-east-1:123456789012:file-system/fs-1", rootDirectory: "/" },
      },
      data: {
        ebs: {
          sizeInGiB: 20,
          volumeType: "gp3",
          iops: 3000,
          throughput: 125,
          encrypted: true,
          kmsKey: "alias/shop",
          snapshotId: "snap-0123456789abcdef0",
          volumeInitializationRate: 100,
          filesystemType: "xfs",
          tags: { team: "api" },
        },
      },
    },
    mounts: {
      "/shared": "shared",
      "/scratch": { volume: "scratch", readOnly: true },
      "/uploads": "uploads",
      "/archive": "archive",
      "/catalog": "catalog",
      "/data": "data",
    },
    volumesFrom: ["log", { sourceContainer: "log", readOnly: true }],
    environmentFiles: ["arn:aws:s3:::shop-config/api.env"],
    restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 120 },
    repositoryCredentials: registry,
    ulimits: { nofile: 65_536, core: { softLimit: 0, hardLimit: 0 } },
    systemControls: { "net.core.somaxconn": "1024" },
    linuxParameters: {
      initProcessEnabled: true,
      capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] },
      tmpfs: { "/tmp": 64, "/run": { size: 8, mountOptions: ["noexec"] } },
    },
    dockerLabels: { team: "api" },
    interactive: true,
    pseudoTerminal: true,
    versionConsistency: "enabled",
    credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::shop/gmsa.json"],
    pidMode: "task",
    enableFaultInjection: true,
  } as const;
}
