import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const share = (more: object = {}, operatingSystemFamily: unknown = "WINDOWS_SERVER_2022_CORE") =>
  task(
    {},
    {
      runtimePlatform: { operatingSystemFamily },
      volumes: [
        {
          name: "share",
          fsxWindowsFileServerVolumeConfiguration: {
            fileSystemId: "fs-1",
            rootDirectory: "share",
            authorizationConfig: {
              credentialsParameter: "arn:aws:secretsmanager:us-east-1:123456789012:secret:a-abc123",
              domain: "example.com",
            },
            ...more,
          },
        },
      ],
    },
  );
const by = (credentialsParameter: unknown, domain: unknown) =>
  share({ authorizationConfig: { credentialsParameter, domain } });

describeRule("security/fsx-config", "taskDefinition", {
  accepts: {
    Windows: share(),
    "no volume": task({}, { runtimePlatform: { operatingSystemFamily: "LINUX" } }),
  },
  rejects: {
    Linux: {
      document: share({}, "LINUX"),
      at: "volumes[0].fsxWindowsFileServerVolumeConfiguration",
      says: [
        'Volume "share" of task "shop-api" is a share of FSx for Windows File Server, and the task runs Linux; containers of Windows alone mount such a share.',
        "Set `operatingSystemFamily` to a form of Windows, or use EFS.",
      ],
    },
    "no folder": {
      document: share({ rootDirectory: "" }),
      at: "volumes[0].fsxWindowsFileServerVolumeConfiguration.rootDirectory",
      says: [
        'Volume "share" of task "shop-api" names no folder of the share; ECS mounts a folder of it as a user of a domain.',
        'Set `rootDirectory`, like "share".',
      ],
    },
    "no secret": {
      document: by("", "example.com"),
      at: "volumes[0].fsxWindowsFileServerVolumeConfiguration.authorizationConfig.credentialsParameter",
      says: [
        'Volume "share" of task "shop-api" names no secret with a user and a password; ECS mounts a folder of it as a user of a domain.',
        "Set `credentialsParameter` to the ARN of one.",
      ],
    },
    "no domain": {
      document: by("a", ""),
      at: "volumes[0].fsxWindowsFileServerVolumeConfiguration.authorizationConfig.domain",
      says: [
        'Volume "share" of task "shop-api" names no domain; ECS mounts a folder of it as a user of a domain.',
        "Set `domain` to that of the Active Directory.",
      ],
    },
  },
  unknown: [
    share({}, UNKNOWN),
    share({ rootDirectory: UNKNOWN }),
    by(UNKNOWN, UNKNOWN),
    share({ authorizationConfig: UNKNOWN }),
  ],
});
