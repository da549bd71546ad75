import type {
  CreatePullThroughCacheRuleCommandInput,
  CreateRepositoryCommandInput,
  CreateRepositoryCreationTemplateCommandInput,
  PutRegistryScanningConfigurationCommandInput,
  PutReplicationConfigurationCommandInput,
  PutSigningConfigurationCommandInput,
} from "@aws-sdk/client-ecr";
import type {
  CreateClusterCommandInput,
  CreateServiceCommandInput,
  RegisterTaskDefinitionCommandInput,
  RunTaskCommandInput,
} from "@aws-sdk/client-ecs";
import { describe, expectTypeOf, it } from "vitest";
import type { Cluster, Documents, Repository, Service, TaskDefinition } from "../../src/documents/index.ts";

// Checked by `tsc`: at run time these tests only show that the file loads.

type Scalar = string | number | boolean;

/** Keys of any member of a union. `$unknown` is how the SDK keeps members it does not know. */
type KeyOf<T> = T extends unknown ? Exclude<keyof T, "$unknown"> & string : never;

/** What `T` holds under `Key`, over the members of a union. */
type At<T, Key extends string> = T extends unknown ? (Key extends keyof T ? Exclude<T[Key], undefined> : never) : never;

/** `"optional"` when some member of a union may lack `Key`; else `"required"`. */
type Presence<T, Key extends string> = "optional" extends OptionalOf<T, Key> ? "optional" : "required";
type OptionalOf<T, Key extends string> = T extends unknown
  ? Key extends keyof T
    ? Record<never, never> extends Pick<T, Key>
      ? "optional"
      : "required"
    : "optional"
  : never;

/** True for a document of any JSON. */
type IsJson<T> = null extends T ? true : false;

/** One sentence for every place where `Ours` differs from `Theirs`; `never` when there is none. */
type Differences<Theirs, Ours, Path extends string> = true extends IsJson<Theirs> | IsJson<Ours>
  ? SameValue<Theirs, Ours, Path>
  : [Theirs] extends [Scalar]
    ? SameValue<Theirs, Ours, Path>
    : [Theirs] extends [readonly (infer TheirItem)[]]
      ? [Ours] extends [readonly (infer OurItem)[]]
        ? Differences<TheirItem, OurItem, `${Path}[]`>
        : `${Path} is a list in the SDK`
      : string extends keyof Theirs
        ? string extends keyof Ours
          ? Differences<At<Theirs, string>, At<Ours, string>, `${Path}.*`>
          : `${Path} is a map in the SDK`
        : [Ours] extends [Scalar | readonly unknown[]]
          ? `${Path} is a structure in the SDK`
          : StructDifferences<Theirs, Ours, Path>;

type SameValue<Theirs, Ours, Path extends string> = [Theirs] extends [Ours]
  ? [Ours] extends [Theirs]
    ? never
    : `${Path} accepts more than the SDK`
  : `${Path} accepts less than the SDK`;

type StructDifferences<Theirs, Ours, Path extends string> =
  | `${Path}.${Exclude<KeyOf<Theirs>, KeyOf<Ours>>} is only in the SDK`
  | `${Path}.${Exclude<KeyOf<Ours>, KeyOf<Theirs>>} is not in the SDK`
  | {
      [Key in KeyOf<Theirs> & KeyOf<Ours>]:
        | Differences<At<Theirs, Key>, At<Ours, Key>, `${Path}.${Key}`>
        | (Presence<Theirs, Key> extends Presence<Ours, Key>
            ? never
            : `${Path}.${Key} is ${Presence<Theirs, Key>} in the SDK`);
    }[KeyOf<Theirs> & KeyOf<Ours>];

/** Does not compile unless `Sentences` is `never`; the error quotes the sentences. */
type None<Sentences extends never> = Sentences;

type TaskDefinitionDifferences = Differences<RegisterTaskDefinitionCommandInput, TaskDefinition, "taskDefinition">;

/** Intended: schema/family-required and schema/containers-empty say it better than "is required". */
type IntendedOfTaskDefinition =
  | "taskDefinition.family is required in the SDK"
  | "taskDefinition.containerDefinitions is required in the SDK";

type ServiceDifferences = Differences<CreateServiceCommandInput, Service, "service">;

/** Intended: iam/ebs-role-required says it better. */
type IntendedOfService = "service.volumeConfigurations[].managedEBSVolume.roleArn is required in the SDK";

describe("documents", () => {
  it("describes RegisterTaskDefinition as the SDK does", () => {
    expectTypeOf<None<Exclude<TaskDefinitionDifferences, IntendedOfTaskDefinition>>>().toBeNever();
    expectTypeOf<None<Exclude<IntendedOfTaskDefinition, TaskDefinitionDifferences>>>().toBeNever();
  });

  it("describes CreateService as the SDK does", () => {
    expectTypeOf<None<Exclude<ServiceDifferences, IntendedOfService>>>().toBeNever();
    expectTypeOf<None<Exclude<IntendedOfService, ServiceDifferences>>>().toBeNever();
  });

  it("describes RunTask as the SDK does", () => {
    expectTypeOf<None<Differences<RunTaskCommandInput, Documents["runTask"], "run">>>().toBeNever();
  });

  it("describes CreateCluster as the SDK does", () => {
    expectTypeOf<None<Differences<CreateClusterCommandInput, Cluster, "cluster">>>().toBeNever();
  });

  it("describes CreateRepository as the SDK does", () => {
    expectTypeOf<None<Differences<CreateRepositoryCommandInput, Repository, "repository">>>().toBeNever();
  });

  it("describes what concerns a whole registry as the SDK does", () => {
    type Replication = NonNullable<PutReplicationConfigurationCommandInput["replicationConfiguration"]>;
    type Signing = NonNullable<PutSigningConfigurationCommandInput["signingConfiguration"]>;
    expectTypeOf<None<Differences<Replication, Documents["replicationConfiguration"], "replication">>>().toBeNever();
    expectTypeOf<
      None<Differences<PutRegistryScanningConfigurationCommandInput, Documents["scanningConfiguration"], "scanning">>
    >().toBeNever();
    expectTypeOf<
      None<Differences<CreatePullThroughCacheRuleCommandInput, Documents["pullThroughCacheRule"], "rule">>
    >().toBeNever();
    expectTypeOf<
      None<Differences<CreateRepositoryCreationTemplateCommandInput, Documents["creationTemplate"], "template">>
    >().toBeNever();
    expectTypeOf<None<Differences<Signing, Documents["signingConfiguration"], "signing">>>().toBeNever();
  });
});

/** A container as AWS might change it: a field more, a field less, an enum value more, another type. */
interface DoctoredContainer {
  readonly name?: string;
  readonly cpu?: string;
  readonly versionConsistency?: "disabled" | "enabled" | "pinned";
  readonly portMappings?: { readonly containerPort: number; readonly mtls?: { readonly enabled: boolean } }[];
  readonly healthCheck?: { readonly command: string[] }[];
}

interface OurContainer {
  name?: string | undefined;
  image?: string | undefined;
  cpu?: number | undefined;
  versionConsistency?: "disabled" | "enabled" | undefined;
  portMappings?: { containerPort?: number | undefined }[] | undefined;
  healthCheck?: { command: string[] } | undefined;
}

describe("the comparison with the SDK", () => {
  it("names every path that differs", () => {
    expectTypeOf<Differences<DoctoredContainer, OurContainer, "container">>().toEqualTypeOf<
      | "container.cpu accepts less than the SDK"
      | "container.healthCheck is a list in the SDK"
      | "container.image is not in the SDK"
      | "container.portMappings[].containerPort is required in the SDK"
      | "container.portMappings[].mtls is only in the SDK"
      | "container.versionConsistency accepts less than the SDK"
    >();
  });

  it("finds a field deep inside a document", () => {
    type Next = Omit<CreateServiceCommandInput, "monitoring"> & {
      monitoring?: { metricConfigurations?: { metricNames: string[]; resolutionSeconds: number; unit?: string }[] };
    };
    type Found = Exclude<Differences<Next, Service, "service">, IntendedOfService>;
    expectTypeOf<Found>().toEqualTypeOf<"service.monitoring.metricConfigurations[].unit is only in the SDK">();
    // @ts-expect-error the SDK has a field that the document lacks
    expectTypeOf<None<Found>>().toBeNever();
  });
});
