import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

function mounting(...mountPoints: readonly unknown[]): unknown {
  return { ...ec2Container({ memory: 64, mountPoints }), volumes: [{ name: "data" }, { name: "cache" }] };
}

describeRule("schema/mount-path", "taskDefinition", {
  accepts: {
    "two paths": mounting(
      { sourceVolume: "data", containerPath: "/data" },
      { sourceVolume: "cache", containerPath: "/cache" },
    ),
    "a path of Windows": mounting({ sourceVolume: "data", containerPath: "C:\\data" }),
    "a placeholder": mounting({ sourceVolume: "data", containerPath: "${DATA}" }),
  },
  rejects: {
    "no volume": {
      document: mounting({ containerPath: "/data" }),
      at: "containerDefinitions[0].mountPoints[0]",
      says: [
        'Mount point #1 of container "web" has no `sourceVolume`; ECS requires it.',
        "Add the name of one of the task's `volumes`.",
      ],
    },
    "no path": {
      document: mounting({ sourceVolume: "data" }),
      at: "containerDefinitions[0].mountPoints[0]",
      says: ['Mount point #1 of container "web" has no `containerPath`; ECS requires it.', 'Add a path, like "/data".'],
    },
    "an empty volume and an empty path": {
      document: mounting({ sourceVolume: "", containerPath: "" }),
      at: ["containerDefinitions[0].mountPoints[0]", "containerDefinitions[0].mountPoints[0]"],
      alone: "warning",
      says: [
        'Mount point #1 of container "web" has no `sourceVolume`; ECS requires it.',
        "Add the name of one of the task's `volumes`.",
        'Mount point #1 of container "web" has no `containerPath`; ECS requires it.',
        'Add a path, like "/data".',
      ],
    },
    "a relative path": {
      document: mounting({ sourceVolume: "data", containerPath: "data" }),
      at: "containerDefinitions[0].mountPoints[0].containerPath",
      says: [
        'Container "web" mounts a volume at "data", which is not an absolute path.',
        'Write a path from the root, like "/data".',
      ],
    },
    "a path in the place of the volume": {
      document: mounting({ sourceVolume: "/data", containerPath: "data" }),
      at: "containerDefinitions[0].mountPoints[0].containerPath",
      says: [
        'Container "web" mounts the volume "/data" at "data": the path stands in the place of the volume.',
        'Mount "data" at "/data".',
      ],
    },
    "one path twice": {
      document: mounting(
        { sourceVolume: "data", containerPath: "/data" },
        { sourceVolume: "cache", containerPath: "/data" },
      ),
      at: "containerDefinitions[0].mountPoints[1].containerPath",
      says: [
        'Container "web" mounts two volumes at "/data"; ECS accepts one at a path.',
        "Mount one of them at another path.",
      ],
    },
  },
  unknown: [
    mounting({ sourceVolume: UNKNOWN, containerPath: UNKNOWN }, { sourceVolume: UNKNOWN, containerPath: UNKNOWN }),
    mounting(UNKNOWN),
    ec2Container({ mountPoints: UNKNOWN }),
  ],
});
