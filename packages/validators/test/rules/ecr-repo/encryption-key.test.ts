import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { arnOf, LATER, template } from "../templates.ts";

const encrypted = (encryptionConfiguration: unknown) => ({ repositoryName: "shop/api", encryptionConfiguration });

describeRule("ecr-repo/encryption-key", "repository", {
  at: "encryptionConfiguration.kmsKey",
  accepts: {
    "no encryption": { repositoryName: "shop/api" },
    "AES256 without a key": encrypted({ encryptionType: "AES256" }),
    "KMS with a key": encrypted({ encryptionType: "KMS", kmsKey: "alias/shop" }),
    "KMS without one": encrypted({ encryptionType: "KMS" }),
    "both layers with a key": encrypted({ encryptionType: "KMS_DSSE", kmsKey: "alias/shop" }),
  },
  rejects: {
    "AES256 with a key": {
      document: encrypted({ encryptionType: "AES256", kmsKey: "alias/shop" }),
      says: [
        'Repository "shop/api" is encrypted by AES256 and names the key "alias/shop"; ECR answers: "Encryption key should not be set for AES256 encryption".',
        'Set `encryptionType` to "KMS", or remove `kmsKey`.',
      ],
    },
  },
  unknown: [
    encrypted({ encryptionType: UNKNOWN, kmsKey: "alias/shop" }),
    encrypted({ encryptionType: "AES256", kmsKey: UNKNOWN }),
    encrypted(UNKNOWN),
  ],
});

const keyed = (EncryptionType: unknown, KmsKey: unknown) =>
  template({
    Images: { Type: "AWS::ECR::Repository", Properties: { EncryptionConfiguration: { EncryptionType, KmsKey } } },
  });

describeRule("ecr-repo/encryption-key", "template", {
  at: "Resources.Images.Properties.EncryptionConfiguration.KmsKey",
  accepts: {
    "KMS with a key of the template": keyed("KMS", arnOf("Key")),
    "AES256 with a parameter, which may be empty": keyed("AES256", { Ref: "KeyArn" }),
    "no encryption": template({ Images: { Type: "AWS::ECR::Repository", Properties: {} } }),
  },
  rejects: {
    "AES256 with a key of the template": {
      document: keyed("AES256", arnOf("Key")),
      says: [
        'Images is encrypted by AES256 and names a key. AWS answers: "Invalid encryption configuration: Encryption key should not be set for AES256 encryption."',
        'Set `EncryptionType` to "KMS", or remove `KmsKey`.',
      ],
    },
  },
  unknown: [keyed(LATER, arnOf("Key")), keyed("AES256", LATER)],
});
