import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const task = (volume: object): unknown => ({
  family: "shop-api",
  containerDefinitions: [{ name: "web", image: "nginx:1.27", memory: 128 }],
  volumes: [{ name: "data", ...volume }],
});
const efs = (settings: unknown) =>
  task({
    efsVolumeConfiguration: typeof settings === "object" ? { fileSystemId: "fs-01234567", ...settings } : settings,
  });
const ENABLED = { transitEncryption: "ENABLED" };
const POINT = { authorizationConfig: { accessPointId: "fsap-0123456789abcdef0" } };

const plain = (settings: object, words: string, answer: string) => ({
  document: efs(settings),
  says: [
    `Volume "data" of task "shop-api" has ${words} and is not encrypted on its way. AWS answers: "${answer}".`,
    'Set `transitEncryption` to "ENABLED".',
  ],
  fixed: efs({ ...settings, ...ENABLED }),
});
const IAM = "EFS IAM authorization requires TransitEncryption to be enabled";

describeRule("security/efs-iam", "taskDefinition", {
  at: "volumes[0].efsVolumeConfiguration",
  accepts: {
    "a plain one": efs({}),
    "an encrypted one": efs({ ...ENABLED, ...POINT, transitEncryptionPort: 2999 }),
    "no role": efs({ authorizationConfig: { iam: "DISABLED", accessPointId: "" }, transitEncryptionPort: 0 }),
  },
  rejects: {
    "a role": plain({ authorizationConfig: { iam: "ENABLED" } }, "the role of its task", IAM),
    "an access point": plain({ ...POINT, transitEncryption: "DISABLED" }, "an access point", IAM),
    "a port": plain(
      { transitEncryptionPort: 2999 },
      "a port for encrypted traffic",
      "TransitEncryptionPort requires that TransitEncryption is enabled",
    ),
  },
  unknown: [
    efs(UNKNOWN),
    efs({ ...POINT, transitEncryption: UNKNOWN }),
    efs({ authorizationConfig: UNKNOWN, transitEncryptionPort: UNKNOWN }),
    efs({ authorizationConfig: { iam: UNKNOWN, accessPointId: UNKNOWN } }),
  ],
});

const rooted = (rootDirectory: unknown, others: object = POINT) => efs({ ...ENABLED, ...others, rootDirectory });
const files = (rootDirectory: unknown, accessPointArn: unknown) =>
  task({ s3filesVolumeConfiguration: { fileSystemArn: "arn", rootDirectory, accessPointArn } });

describeRule("security/efs-root-directory", "taskDefinition", {
  accepts: {
    "the root": rooted("/"),
    "none said": rooted(""),
    "a folder without an access point": rooted("/data", {}),
    "what is filled in": rooted("${Root}"),
    "the root of S3 Files": files("/", "arn"),
  },
  rejects: {
    "a folder of EFS": {
      document: rooted("/data"),
      at: "volumes[0].efsVolumeConfiguration.rootDirectory",
      says: [
        'Volume "data" of task "shop-api" has an access point and the root directory "/data". AWS answers: "When using an EFS access point, the root directory must either be set to "/" or be omitted".',
        "Remove `rootDirectory`, or `accessPointId`.",
      ],
    },
    "a folder of S3 Files": {
      document: files("/data", "arn"),
      at: "volumes[0].s3filesVolumeConfiguration.rootDirectory",
      says: [
        'Volume "data" of task "shop-api" has an access point and the root directory "/data"; it begins where the access point does.',
        "Remove `rootDirectory`, or `accessPointArn`.",
      ],
    },
  },
  unknown: [
    efs(UNKNOWN),
    rooted(UNKNOWN),
    rooted("/data", { authorizationConfig: UNKNOWN }),
    rooted("/data", { authorizationConfig: { accessPointId: UNKNOWN } }),
    files("/data", UNKNOWN),
    files(UNKNOWN, "arn"),
  ],
});
