import type { LifecycleRule, RepositoryProps } from "@ecs-dsl/dsl";
import type { EncryptionConfiguration } from "@ecs-dsl/validators";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, listOf, NUMBER, oneOf, required, STRING, struct } from "../shape.ts";
import { elsewhere, same, to } from "../table.ts";
import { REPOSITORY_TAGS } from "../tags.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const LIFECYCLE = listOf(
  struct<LifecycleRule>("a lifecycle rule", {
    description: STRING,
    selection: required(
      struct<LifecycleRule["selection"]>("the selection of a lifecycle rule", {
        tagStatus: required(STRING),
        tagPrefixList: listOf(STRING),
        tagPatternList: listOf(STRING),
        storageClass: STRING,
        countType: required(STRING),
        countUnit: STRING,
        countNumber: required(NUMBER),
      }),
    ),
    action: struct<NonNullable<LifecycleRule["action"]>>("the action of a lifecycle rule", {
      type: required(STRING),
      targetStorageClass: STRING,
    }),
  }),
);

export const REPOSITORY = new Fields<RepositoryProps>("a repository", {
  "repository.repositoryName": ({ name }) => name,
  imageTagMutability: same("repository.imageTagMutability", oneOf("IMMUTABLE", "MUTABLE"), { default: "IMMUTABLE" }),
  scanOnPush: same("repository.imageScanningConfiguration.scanOnPush", BOOLEAN, { default: true }),
  encryption: same(
    "repository.encryptionConfiguration",
    struct<Readonly<EncryptionConfiguration>>("an encryption", {
      encryptionType: required(oneOf("AES256", "KMS", "KMS_DSSE")),
      kmsKey: STRING,
    }),
    { default: { encryptionType: "AES256" } },
  ),
  tags: to("repository.tags", REPOSITORY_TAGS, { default: {} }),
  lifecycle: elsewhere(LIFECYCLE),
  overrides: elsewhere(DOCUMENT),
  suppress: elsewhere(SUPPRESSIONS),
});
