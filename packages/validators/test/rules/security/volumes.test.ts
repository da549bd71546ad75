import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

describeRule("security/docker-socket-mount", "taskDefinition", {
  at: "volumes[0].host.sourcePath",
  accepts: {
    "what is right": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      { volumes: [{ name: "data", host: { sourcePath: "/srv/shop" } }] },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        { volumes: [{ name: "data", host: { sourcePath: "/var/run/docker.sock" } }] },
      ),
      says: [
        'Volume "data" of task "shop-api" is "/var/run/docker.sock" of its instance; who breaks into the task has the instance.',
        "Mount a folder that is made for the task.",
      ],
    },
    "the root": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        { volumes: [{ name: "data", host: { sourcePath: "/" } }] },
      ),
      says: [
        'Volume "data" of task "shop-api" is "/" of its instance; who breaks into the task has the instance.',
        "Mount a folder that is made for the task.",
      ],
    },
    "a folder with its slash": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        { volumes: [{ name: "data", host: { sourcePath: "/etc/" } }] },
      ),
      says: [
        'Volume "data" of task "shop-api" is "/etc/" of its instance; who breaks into the task has the instance.',
        "Mount a folder that is made for the task.",
      ],
    },
  },
  unknown: [
    task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      { volumes: [{ name: "data", host: { sourcePath: UNKNOWN } }] },
    ),
  ],
});

describeRule("security/ebs-encryption", "service", {
  at: "volumeConfigurations[0].managedEBSVolume",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      volumeConfigurations: [
        {
          name: "data",
          managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/shop", sizeInGiB: 10, encrypted: true },
        },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        volumeConfigurations: [
          { name: "data", managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/shop", sizeInGiB: 10 } },
        ],
      },
      says: [
        'Volume "data" of service "api" is not encrypted; unless the account encrypts all volumes, snapshots of it can be read.',
        "Set `encrypted` to true.",
      ],
    },
    "what is switched off": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        volumeConfigurations: [
          {
            name: "data",
            managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/shop", sizeInGiB: 10, encrypted: false },
          },
        ],
      },
      says: [
        'Volume "data" of service "api" is not encrypted; unless the account encrypts all volumes, snapshots of it can be read.',
        "Set `encrypted` to true.",
      ],
    },
  },
  unknown: [
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      volumeConfigurations: [{ name: "data", managedEBSVolume: UNKNOWN }],
    },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      volumeConfigurations: [
        {
          name: "data",
          managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/shop", sizeInGiB: 10, encrypted: UNKNOWN },
        },
      ],
    },
  ],
});

describeRule("security/efs-id-format", "taskDefinition", {
  at: "volumes[0].efsVolumeConfiguration.fileSystemId",
  accepts: {
    ...Object.fromEntries(
      ["fs-XXXXXXXX", "fs-EXAMPLE_ID", "fs-xxxxxxxx", "fs-your-id", "EFS_ID"].map((fileSystemId) => [
        `what stands for one: ${fileSystemId}`,
        task(
          { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
          { volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId, transitEncryption: "ENABLED" } }] },
        ),
      ]),
    ),
    "what is right": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      {
        volumes: [
          {
            name: "data",
            efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0", transitEncryption: "ENABLED" },
          },
        ],
      },
    ),
    "an old one": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      {
        volumes: [
          { name: "data", efsVolumeConfiguration: { fileSystemId: "fs-01234567", transitEncryption: "ENABLED" } },
        ],
      },
    ),
    "what is filled in": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      {
        volumes: [
          { name: "data", efsVolumeConfiguration: { fileSystemId: "${FileSystem}", transitEncryption: "ENABLED" } },
        ],
      },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        {
          volumes: [
            { name: "data", efsVolumeConfiguration: { fileSystemId: "my-file-system", transitEncryption: "ENABLED" } },
          ],
        },
      ),
      says: [
        'Volume "data" of task "shop-api" is of the file system "my-file-system"; ECS accepts its id.',
        'Write it like "fs-0123456789abcdef0".',
      ],
    },
    "too short": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        {
          volumes: [
            { name: "data", efsVolumeConfiguration: { fileSystemId: "fs-0123456", transitEncryption: "ENABLED" } },
          ],
        },
      ),
      says: [
        'Volume "data" of task "shop-api" is of the file system "fs-0123456"; ECS accepts its id.',
        'Write it like "fs-0123456789abcdef0".',
      ],
    },
  },
  unknown: [
    task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      { volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: UNKNOWN, transitEncryption: "ENABLED" } }] },
    ),
  ],
});

describeRule("security/host-path-writable", "taskDefinition", {
  at: "containerDefinitions[0].mountPoints[0]",
  accepts: {
    "what is right": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: true }] },
      { volumes: [{ name: "data", host: { sourcePath: "/srv/shop" } }] },
    ),
    "a volume of its own": task(
      { mountPoints: [{ sourceVolume: "a", containerPath: "/a" }] },
      { volumes: [{ name: "a" }] },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        { volumes: [{ name: "data", host: { sourcePath: "/srv/shop" } }] },
      ),
      says: [
        'Container "web" may write to a folder of its instance; other tasks and the instance itself read it.',
        "Set `readOnly` to true.",
      ],
    },
  },
  unknown: [
    task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: UNKNOWN }] },
      { volumes: [{ name: "data", host: { sourcePath: "/srv" } }] },
    ),
    task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      { volumes: [{ name: "data", host: { sourcePath: UNKNOWN } }] },
    ),
  ],
});

describeRule("security/s3files-task-role", "taskDefinition", {
  at: "volumes[0].s3filesVolumeConfiguration",
  accepts: {
    "what is right": task(
      { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
      {
        taskRoleArn: "arn:aws:iam::123456789012:role/shop",
        volumes: [
          {
            name: "data",
            s3filesVolumeConfiguration: { fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1" },
          },
        ],
      },
    ),
  },
  rejects: {
    "what is wrong": {
      document: task(
        { mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] },
        {
          volumes: [
            {
              name: "data",
              s3filesVolumeConfiguration: { fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1" },
            },
          ],
        },
      ),
      says: [
        'Volume "data" of task "shop-api" is of S3 Files, and the task has no role; ECS mounts it with the rights of the task\'s role.',
        "Set `taskRoleArn` to a role that may use the file system.",
      ],
    },
  },
  unknown: [
    task(
      {},
      { taskRoleArn: UNKNOWN, volumes: [{ name: "data", s3filesVolumeConfiguration: { fileSystemArn: "arn" } }] },
    ),
    task({}, { volumes: [{ name: "data", s3filesVolumeConfiguration: UNKNOWN }] }),
  ],
});
