import { defineRule, type Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { isRecord } from "../place.ts";
import { ecrApi } from "../source.ts";
import { knownAt, resourcesOf } from "../template-resources.ts";

const KEY = {
  code: "ecr-repo/encryption-key",
  summary: "A repository names a key where it is encrypted by KMS.",
  source: ecrApi("API_EncryptionConfiguration.html"),
} as const;

export const encryptionKey = forbidden({
  ...KEY,
  on: "repository",
  at: "encryptionConfiguration.kmsKey",
  when: ({ encryptionConfiguration: encryption }) =>
    typeof encryption === "object" && encryption.encryptionType === "AES256",
  says: "{it} is encrypted by AES256 and names the key {value}",
  because: 'ECR answers: "Encryption key should not be set for AES256 encryption"',
  help: say`Set ${property("encryptionConfiguration.encryptionType")} to "KMS", or remove ${property("encryptionConfiguration.kmsKey")}.`,
  fix: "none",
});

/** Of the attribute of a key nobody knows the value, and everybody that there is one. */
export const encryptionKeyReference = defineRule({
  ...KEY,
  severity: "error",
  on: "template",
  check(template, report) {
    for (const { at, id, properties } of resourcesOf(template, "AWS::ECR::Repository")) {
      const encryption = properties["EncryptionConfiguration"];
      if (knownAt(encryption, "EncryptionType") !== "AES256" || !isRecord(encryption)) continue;
      const key = encryption["KmsKey"];
      if (isRecord(key) && "Fn::GetAtt" in key) report(keyed([...at, "EncryptionConfiguration", "KmsKey"], id));
    }
  },
});

function keyed(at: Finding["at"], id: string): Finding {
  return {
    at,
    message: `${id} is encrypted by AES256 and names a key. AWS answers: "Invalid encryption configuration: Encryption key should not be set for AES256 encryption."`,
    help: 'Set `EncryptionType` to "KMS", or remove `KmsKey`.',
  };
}
