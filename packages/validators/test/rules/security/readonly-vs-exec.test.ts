import { describeRule } from "../describe-rule.ts";
import { LATER, serviceOf, taskOf, template } from "../templates.ts";

const mounts = (...paths: readonly unknown[]) =>
  paths.map((ContainerPath, index) => ({ SourceVolume: `v${index}`, ContainerPath }));
const exec = (container: object, EnableExecuteCommand: unknown = true) =>
  template({
    Task: taskOf({}, { ReadonlyRootFilesystem: true, ...container }),
    Service: serviceOf({ EnableExecuteCommand }),
  });
const says = [
  'Container "web" of Task cannot write to its file system, and Service has ECS Exec, whose agent writes to /var/lib/amazon and /var/log/amazon; nobody gets in.',
  "Mount an empty volume at each of the two, or switch ECS Exec off.",
];

describeRule("security/readonly-vs-exec", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].ReadonlyRootFilesystem",
  accepts: {
    "one that may write": exec({ ReadonlyRootFilesystem: false }),
    "no ECS Exec": exec({}, false),
    "both folders": exec({ MountPoints: mounts("/var/lib/amazon", "/var/log/amazon/") }),
    "a folder above": exec({ MountPoints: mounts("/var") }),
    "volumes of another container": exec({ VolumesFrom: [{ SourceContainer: "agent" }] }),
  },
  rejects: {
    "no folder": { document: exec({}), says },
    "one of the two": { document: exec({ MountPoints: mounts("/var/lib/amazon") }), says },
    "others beside them": { document: exec({ MountPoints: mounts("/var/lib/amazon2", "/var/log/amazon") }), says },
  },
  unknown: [
    exec({}, LATER),
    exec({ ReadonlyRootFilesystem: LATER }),
    exec({ MountPoints: LATER }),
    exec({ MountPoints: mounts(LATER) }),
  ],
});
