import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared, ended, setTo } from "../declaration.ts";
import { combined } from "../declared.ts";
import { isRecord, valueAt } from "../place.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const VOLUME = "volumes[].efsVolumeConfiguration";

const ENCRYPTED = {
  code: "security/efs-iam",
  on: "taskDefinition",
  at: VOLUME,
  summary: "A volume of EFS that is reached by a role, an access point or a port of TLS is encrypted on its way.",
  source: ecsApi("API_EFSVolumeConfiguration.html"),
} as const;

const ROOT = {
  code: "security/efs-root-directory",
  on: "taskDefinition",
  summary: "A volume with an access point begins where the access point does.",
  source: ecsApi("API_EFSVolumeConfiguration.html"),
} as const;

const ANSWER = "EFS IAM authorization requires TransitEncryption to be enabled";
const PORT_ANSWER = "TransitEncryptionPort requires that TransitEncryption is enabled";
const ROOT_ANSWER = 'When using an EFS access point, the root directory must either be set to "/" or be omitted';

/** What volumes of EFS and S3 Files need, sorted by code. */
export const EFS_VOLUMES: readonly Rule[] = [
  declared(
    { ...ENCRYPTED, says: "volume {item} of {it} has {value} and is not encrypted on its way" },
    (volume) => (isPlain(volume) ? needOf(volume) : undefined),
    ({ value: { words, answer }, at, opening }) => ({
      at,
      message: ended(opening(words), { answer }),
      help: say`Set ${property([...at, "transitEncryption"])} to "ENABLED".`,
      fix: setTo([...at, "transitEncryption"], "ENABLED"),
    }),
  ),

  combined(
    declared(
      { ...ROOT, at: VOLUME, says: "volume {item} of {it} has an access point and the root directory {value}" },
      (volume) => otherRoot(volume, ["authorizationConfig", "accessPointId"]),
      ({ value, at, opening }) => ({
        at: [...at, "rootDirectory"],
        message: ended(opening(shown(value)), { answer: ROOT_ANSWER }),
        help: say`Remove ${property([...at, "rootDirectory"])}, or ${property([...at, "authorizationConfig", "accessPointId"])}.`,
      }),
    ),
    declared(
      {
        ...ROOT,
        at: "volumes[].s3filesVolumeConfiguration",
        says: "volume {item} of {it} has an access point and the root directory {value}",
      },
      (volume) => otherRoot(volume, ["accessPointArn"]),
      ({ value, at, opening }) => ({
        at: [...at, "rootDirectory"],
        message: say`${opening(shown(value))}; it begins where the access point does.`,
        help: say`Remove ${property([...at, "rootDirectory"])}, or ${property([...at, "accessPointArn"])}.`,
      }),
    ),
  ),
];

/** True where it is known that nothing encrypts the way; ECS does not unless told. */
function isPlain(volume: unknown): boolean {
  const encryption = valueAt(volume, ["transitEncryption"]);
  return encryption === undefined || encryption === "DISABLED";
}

function needOf(volume: unknown): { readonly words: string; readonly answer: string } | undefined {
  if (valueAt(volume, ["authorizationConfig", "iam"]) === "ENABLED")
    return { words: "the role of its task", answer: ANSWER };
  if (isText(valueAt(volume, ["authorizationConfig", "accessPointId"]))) {
    return { words: "an access point", answer: ANSWER };
  }
  const port = valueAt(volume, ["transitEncryptionPort"]);
  const hasPort = typeof port === "number" && port !== 0;
  return hasPort ? { words: "a port for encrypted traffic", answer: PORT_ANSWER } : undefined;
}

function otherRoot(volume: unknown, accessPoint: readonly string[]): string | undefined {
  if (!isRecord(volume) || !isText(valueAt(volume, accessPoint))) return undefined;
  const root = volume["rootDirectory"];
  return isText(root) && root !== "/" && !isStandIn(root) ? root : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
