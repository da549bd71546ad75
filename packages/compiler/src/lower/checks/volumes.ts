import type { AnyVolume } from "@ecs-dsl/dsl";
import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isFileSystem } from "../resources/file-system/outputs.ts";
import { isAccessPointId, isFileSystemId } from "../resolve/efs-ids.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const taskDisk = definePlanRule({
  code: "config/task-disk",
  severity: "error",
  on: "startedTask",
  summary: "A task that stands alone has no disk of Amazon EBS: ECS makes them for services.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { volumes = {} } }, report) {
    for (const [name, volume] of plainVolumes(volumes)) if (volume.ebs !== undefined) report(disk(subject, name));
  },
});

export const volumeKind = definePlanRule({
  code: "config/volume-kind",
  severity: "error",
  on: "workload",
  summary: "A volume is of one kind, and has the settings of that kind.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { volumes = {} } }, report) {
    for (const [name, volume] of plainVolumes(volumes)) {
      const [kind, other] = KINDS.filter((each) => volume[each] !== undefined);
      if (kind !== undefined && other !== undefined) report(twoKinds(subject, name, kind, other));
      const setting = OF_EFS.find((each) => volume[each] !== undefined);
      if (setting !== undefined && volume.efs === undefined) report(withoutEfs(subject, name, setting));
    }
  },
});

export const volumeId = definePlanRule({
  code: "config/volume-id",
  severity: "error",
  on: "workload",
  summary: "A volume of EFS names its file system and its access point by their ids.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
    checked: "2026-11-30",
  },
  check({ subject, props: { volumes = {} } }, report) {
    for (const [name, volume] of Object.entries(volumes)) {
      if (typeof volume === "string" && isFileSystemId(volume)) report(fileSystemAsFolder(subject, name, volume));
    }
    for (const [name, volume] of plainVolumes(volumes)) {
      for (const property of ["efs", "accessPoint"] as const) {
        const id = volume[property];
        if (typeof id !== "string" || EFS_IDS[property].isOne(id) || isPlaceholder(id)) continue;
        report(noId(subject, name, property, id));
      }
    }
  },
});

/** What each is the id of, and how it looks. */
const EFS_IDS = {
  efs: { isOne: isFileSystemId, of: "a file system", example: "fs-0123456789abcdef0" },
  accessPoint: { isOne: isAccessPointId, of: "an access point", example: "fsap-0123456789abcdef0" },
} as const;

const KINDS = ["efs", "ebs", "s3Files", "host", "docker", "fsxWindows"] as const;
const OF_EFS = ["accessPoint", "rootDirectory", "iam", "transitEncryptionPort"] as const;

/** The volumes that are written as plain data. */
function plainVolumes(volumes: Readonly<Record<string, unknown>>): readonly (readonly [string, AnyVolume])[] {
  return Object.entries(volumes).filter((entry): entry is [string, AnyVolume] => {
    const [, volume] = entry;
    return typeof volume === "object" && volume !== null && !isFileSystem(volume);
  });
}

function disk(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["volumes", name, "ebs"]),
    message: `Volume ${shown(name)} of ${subject.words} is a disk in Amazon EBS, which nobody makes for a task that stands alone.`,
    help: "Set `ephemeralStorage` of the task to the GiB that it needs, or share files by `fileSystem(…)`.",
  };
}

function twoKinds(subject: Noun, name: string, kind: string, other: string): PlanFinding {
  return {
    source: sourceOf(subject, ["volumes", name, other]),
    message: `Volume ${shown(name)} of ${subject.words} has \`${kind}\` and \`${other}\`; a volume is of one kind.`,
    help: "Remove one of the two, or write two volumes.",
  };
}

function withoutEfs(subject: Noun, name: string, setting: string): PlanFinding {
  return {
    source: sourceOf(subject, ["volumes", name, setting]),
    message: `Volume ${shown(name)} of ${subject.words} has \`${setting}\`, which is about a file system of Amazon EFS; it names none.`,
    help: `Add \`efs: "fs-0123456789abcdef0"\` with the id of the file system, or remove \`${setting}\`.`,
  };
}

function noId(subject: Noun, name: string, property: keyof typeof EFS_IDS, id: string): PlanFinding {
  const { of, example } = EFS_IDS[property];
  return {
    source: sourceOf(subject, ["volumes", name, property]),
    message: `Volume ${shown(name)} of ${subject.words} has ${shown(id)} for \`${property}\`, which is not the id of ${of} of EFS.`,
    help: `Write an id like ${shown(example)}.`,
  };
}

function fileSystemAsFolder(subject: Noun, name: string, id: string): PlanFinding {
  return {
    source: sourceOf(subject, ["volumes", name]),
    message: `Volume ${shown(name)} of ${subject.words} is the text ${shown(id)}, which is the id of a file system of EFS; text is the path of a folder of the instance.`,
    help: `Write \`{ efs: ${shown(id)} }\`.`,
  };
}
