import { property, say } from "../../text.ts";
import { forbidden } from "../declared.ts";
import { ecrApi } from "../source.ts";

export const encryptionKey = forbidden({
  code: "ecr-repo/encryption-key",
  on: "repository",
  at: "encryptionConfiguration.kmsKey",
  when: ({ encryptionConfiguration: encryption }) =>
    typeof encryption === "object" && encryption.encryptionType === "AES256",
  summary: "A repository names a key where it is encrypted by KMS.",
  source: ecrApi("API_EncryptionConfiguration.html"),
  says: "{it} is encrypted by AES256 and names the key {value}",
  because: 'ECR answers: "Encryption key should not be set for AES256 encryption"',
  help: say`Set ${property("encryptionConfiguration.encryptionType")} to "KMS", or remove ${property("encryptionConfiguration.kmsKey")}.`,
  fix: "none",
});
