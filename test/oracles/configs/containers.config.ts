import { app, network, parameter, secret, service, sidecar } from "ecs-dsl";

const FILES = "arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0";

const scanner = sidecar({
  image: "public.ecr.aws/docker/library/busybox:1.37.0",
  essential: false,
  mounts: { "/scan": { volume: "uploads", readOnly: true } },
  volumesFrom: [{ sourceContainer: "main", readOnly: true }],
  linuxParameters: { tmpfs: { "/tmp": { size: 16, mountOptions: ["noexec"] } } },
});

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "registry.example.com/shop/api:1.4.2",
  repositoryCredentials: secret("prod/registry"),
  versionConsistency: "enabled",
  environmentFiles: ["arn:aws:s3:::shop-config/api.env"],
  restartPolicy: { enabled: true, ignoredExitCodes: [0, 143], restartAttemptPeriod: 120 },
  mounts: { "/uploads": "uploads", "/scratch": "scratch", "/catalog": { volume: "catalog", readOnly: true } },
  volumes: {
    scratch: {},
    uploads: { efs: "fs-0123456789abcdef0", accessPoint: "fsap-0123456789abcdef0", transitEncryptionPort: 2999 },
    archive: { efs: "fs-0fedcba9876543210", rootDirectory: "/archive", iam: false },
    catalog: { s3Files: { fileSystem: FILES, accessPoint: `${FILES}/access-point/fsap-0123456789abcdef0` } },
    prices: { s3Files: { fileSystem: FILES, rootDirectory: "/prices", transitEncryptionPort: 3000 } },
  },
  volumesFrom: ["archive"],
  sidecars: {
    scanner,
    archive: {
      image: "public.ecr.aws/docker/library/busybox:1.37.0",
      mounts: { "/archive": "archive", "/prices": "prices" },
      secrets: { TOKEN: parameter("/prod/archive") },
    },
  },
  user: "1000:1000",
  readonlyRootFilesystem: true,
  ulimits: { nofile: 65_536, core: { softLimit: 0, hardLimit: 0 } },
  systemControls: { "net.core.somaxconn": "1024" },
  linuxParameters: {
    initProcessEnabled: true,
    capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] },
    tmpfs: { "/tmp": 64 },
  },
  dockerLabels: { "com.example.team": "orders" },
  interactive: true,
  pseudoTerminal: true,
  pidMode: "task",
  enableFaultInjection: true,
});

const directory = service("directory", {
  cpu: 256,
  memory: 512,
  image: "public.ecr.aws/docker/library/busybox:1.37.0",
  credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::shop-config/gmsa.json"],
});

const search = service("search", {
  cpu: 1024,
  memory: 2048,
  image: "public.ecr.aws/docker/library/busybox:1.37.0",
  mounts: { "/index": "index" },
  volumes: {
    index: {
      ebs: {
        snapshotId: "snap-0123456789abcdef0",
        sizeInGiB: 40,
        volumeType: "gp3",
        iops: 4000,
        throughput: 250,
        encrypted: true,
        kmsKey: "arn:aws:kms:us-east-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f",
        volumeInitializationRate: 200,
        filesystemType: "xfs",
        tags: { team: "search" },
      },
    },
  },
});

export default app("containers", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [api, directory, search], network: network() }),
});
