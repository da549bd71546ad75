import { property, say } from "../../text.ts";
import { declared, setTo } from "../declaration.ts";
import { inFiles } from "../in-files.ts";
import { isFargateTask } from "../launch.ts";
import { isRecord, valueAt } from "../place.ts";
import { ecsGuide } from "../source.ts";

const encrypted = declared(
  {
    code: "security/efs-transit-encryption",
    severity: "warning",
    presets: ["recommended", "strict", "security-hub"],
    on: "taskDefinition",
    at: "volumes[].efsVolumeConfiguration",
    summary: "What a task reads from EFS and writes to it is encrypted on its way.",
    source: ecsGuide("efs-volumes.html"),
    says: "volume {item} of {it} is not encrypted between the task and EFS",
  },
  (volume) => (isRecord(volume) && isPlain(volume) && !isRefused(volume) ? volume : undefined),
  ({ at, opening, subject }) => ({
    at: [...at],
    message: say`${opening("")}; who can read the traffic of the network reads the files.`,
    help: say`Set ${property([...at, "transitEncryption"])} to "ENABLED".`,
    // An instance also needs the mount helper of EFS.
    ...(isFargateTask(subject) ? { fix: setTo([...at, "transitEncryption"], "ENABLED") } : {}),
  }),
);

/** Of a config, the language encrypts unless it is told otherwise. */
export const efsTransitEncryption = inFiles(encrypted);

function isPlain({ transitEncryption }: Readonly<Record<string, unknown>>): boolean {
  return transitEncryption === undefined || transitEncryption === "DISABLED" || transitEncryption === "";
}

/** `security/efs-iam` tells of what ECS refuses. */
function isRefused(volume: Readonly<Record<string, unknown>>): boolean {
  const port = volume["transitEncryptionPort"];
  if (port !== undefined && port !== 0) return true;
  const iam = valueAt(volume, ["authorizationConfig", "iam"]);
  const point = valueAt(volume, ["authorizationConfig", "accessPointId"]);
  return iam === "ENABLED" || (point !== undefined && point !== "");
}
