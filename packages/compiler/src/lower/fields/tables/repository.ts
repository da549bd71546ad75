import type {
  ExistingRepositoryProps,
  LifecycleRule,
  RepositoryGrants,
  RepositoryProps,
  TagMutability,
  TagMutabilityProps,
} from "@ecs-dsl/dsl";
import type { EncryptionConfiguration } from "@ecs-dsl/validators";
import type { RepositoryContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, either, FILLED, listOf, node, NUMBER, oneOf, required, STRING, struct } from "../shape.ts";
import { both, elsewhere, same, to } from "../table.ts";
import { REPOSITORY_TAGS } from "../tags.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

export const LIFECYCLE = listOf(
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

type Mutability = NonNullable<RepositoryProps["imageTagMutability"]>;

export const MUTABILITY = either<"IMMUTABLE" | "MUTABLE", TagMutability>(
  oneOf("IMMUTABLE", "MUTABLE"),
  node("tag-mutability", "immutable(…) or mutable(…)", isMutability),
);

export const ENCRYPTION = struct<Readonly<EncryptionConfiguration>>("an encryption", {
  encryptionType: required(oneOf("AES256", "KMS", "KMS_DSSE")),
  kmsKey: STRING,
});

export const GRANTS = struct<RepositoryGrants>("the grants of a repository", {
  pull: listOf(FILLED),
  push: listOf(FILLED),
});

const IMAGE_TAG_MUTABILITY = {
  shape: MUTABILITY,
  lower: (given: Mutability, { exceptions }: RepositoryContext) => {
    const mutability = typeof given === "string" ? given : given.mutability;
    return exceptionsOf(exceptions).length === 0 ? mutability : (`${mutability}_WITH_EXCLUSION` as const);
  },
  raise: (written: string) => (written === "IMMUTABLE" || written === "MUTABLE" ? written : undefined),
};

const EXCEPTIONS = {
  shape: MUTABILITY,
  lower: (_given: Mutability, { exceptions }: RepositoryContext) => {
    const filters = exceptionsOf(exceptions);
    return filters.length === 0 ? undefined : filters.map((filter) => ({ filterType: "WILDCARD" as const, filter }));
  },
  locate: (_given: Mutability, { exceptions }: RepositoryContext) =>
    exceptions === undefined ? [] : [{ at: [], path: ["except"], subject: exceptions.subject, isSame: true }],
};

function exceptionsOf(exceptions: RepositoryContext["exceptions"]): readonly string[] {
  return exceptions?.props.except ?? [];
}

function isMutability(given: object): boolean {
  const mutability: unknown = Reflect.get(given, "mutability");
  return mutability === "IMMUTABLE" || mutability === "MUTABLE";
}

/** What `immutable(…)` and `mutable(…)` take. */
export const TAG_MUTABILITY = new Fields<TagMutabilityProps>("immutable(…) or mutable(…)", () => ({
  except: elsewhere(listOf(FILLED)),
}));

/** Where a repository is that exists. */
export const EXISTING_REPOSITORY = new Fields<ExistingRepositoryProps>("an existing repository", () => ({
  account: elsewhere(FILLED),
  region: elsewhere(FILLED),
}));

export const REPOSITORY = new Fields<RepositoryProps>("a repository", () => ({
  "repository.repositoryName": ({ name }) => name,
  imageTagMutability: both(
    to("repository.imageTagMutability", IMAGE_TAG_MUTABILITY, { default: "IMMUTABLE" }),
    to("repository.imageTagMutabilityExclusionFilters", EXCEPTIONS),
  ),
  scanOnPush: same("repository.imageScanningConfiguration.scanOnPush", BOOLEAN, { default: true }),
  encryption: same("repository.encryptionConfiguration", ENCRYPTION, { default: { encryptionType: "AES256" } }),
  tags: to("repository.tags", REPOSITORY_TAGS, { default: {} }),
  lifecycle: elsewhere(LIFECYCLE),
  grants: elsewhere(GRANTS),
  overrides: elsewhere(DOCUMENT),
  suppress: elsewhere(SUPPRESSIONS),
}));
