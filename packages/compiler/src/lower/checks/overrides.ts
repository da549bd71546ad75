import type { ClusterProps, RepositoryProps, ServiceOverrides, SidecarOverrides } from "@ecs-dsl/dsl";
import type { Cluster, ContainerDefinition, Repository, Service, TaskDefinition } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const OVERRIDE_OWNED = {
  code: "config/override-owned",
  severity: "error",
  summary: "An override leaves alone what other parts of the output refer to.",
} as const;

export const clusterOverrideOwned = definePlanRule({
  ...OVERRIDE_OWNED,
  on: "cluster",
  check({ subject, props: { overrides } }, report) {
    for (const owned of ownedIn(overrides, OWN_OF_CLUSTER)) report(ownedByCompiler(subject, ["overrides"], owned));
  },
});

export const repositoryOverrideOwned = definePlanRule({
  ...OVERRIDE_OWNED,
  on: "repository",
  check({ subject, props: { overrides } }, report) {
    for (const owned of ownedIn(overrides, OWN_OF_REPOSITORY)) report(ownedByCompiler(subject, ["overrides"], owned));
  },
});

export const serviceOverrideOwned = definePlanRule({
  ...OVERRIDE_OWNED,
  on: "service",
  check({ subject, props: { overrides } }, report) {
    for (const owned of ownedIn(overrides?.service, OWN_OF_SERVICE)) {
      report(ownedByCompiler(subject, ["overrides", "service"], owned));
    }
  },
});

export const workloadOverrideOwned = definePlanRule({
  ...OVERRIDE_OWNED,
  on: "workload",
  check({ subject, props: { overrides }, sidecars }, report) {
    for (const owned of ownedIn(overrides?.taskDefinition, OWN_OF_TASK)) {
      report(ownedByCompiler(subject, ["overrides", "taskDefinition"], owned));
    }
    for (const owned of ownedIn(overrides?.container, OWN_OF_CONTAINER)) {
      report(ownedByCompiler(subject, ["overrides", "container"], owned));
    }
    for (const sidecar of sidecars) {
      for (const owned of ownedIn(sidecar.props.overrides?.container, OWN_OF_SIDECAR)) {
        report(ownedByCompiler(sidecar.subject, ["overrides", "container"], owned));
      }
    }
  },
});

/** What else refers to a property by the value that the compiler gives it, and what to write instead. */
type Owned = Readonly<Record<string, string>>;

/** What the type of an override leaves out of AWS's shape: editors offer exactly what is not refused here. */
type OwnedOf<Document, Overrides> = {
  readonly [Name in Exclude<keyof Document, keyof NonNullable<Overrides>>]: string;
};

const RENAME = "Give the service another name";

/** Roles, log groups, stacks and scripts are about these; an override would lead them astray. */
const OWN_OF_TASK: OwnedOf<TaskDefinition, ServiceOverrides["taskDefinition"]> = {
  family: RENAME,
  containerDefinitions: "Use `overrides.container`, and `overrides` of each sidecar",
  networkMode: "Remove it: Fargate knows `awsvpc` only",
  requiresCompatibilities: "Remove it: services run on Fargate",
};

const OWN_OF_CONTAINER: OwnedOf<ContainerDefinition, ServiceOverrides["container"]> = {
  name: "Set `container.name` of the service",
  image: "Set `image` of the service",
};

const OWN_OF_SIDECAR: OwnedOf<ContainerDefinition, SidecarOverrides["container"]> = {
  name: "Give the sidecar another name",
  image: "Set `image` of the sidecar",
};

const OWN_OF_SERVICE: OwnedOf<Service, ServiceOverrides["service"]> = {
  serviceName: RENAME,
  cluster: "Name the cluster with `cluster` of the app",
  taskDefinition: "Use `overrides.taskDefinition`",
};

const OWN_OF_CLUSTER: OwnedOf<Cluster, ClusterProps["overrides"]> = { clusterName: "Set `name` of the cluster" };

const OWN_OF_REPOSITORY: OwnedOf<Repository, RepositoryProps["overrides"]> = {
  repositoryName: "Give the repository another name",
  registryId: "Remove it: the registry is that of the account of the environment",
};

interface OwnedProperty {
  readonly name: string;
  readonly instead: string;
}

function ownedIn(overrides: object | undefined, owned: Owned): readonly OwnedProperty[] {
  return Object.keys(overrides ?? {}).flatMap((name) => {
    const instead = Object.hasOwn(owned, name) ? owned[name] : undefined;
    return instead === undefined ? [] : [{ name, instead }];
  });
}

function ownedByCompiler(subject: Noun, at: readonly string[], { name, instead }: OwnedProperty): PlanFinding {
  return {
    source: sourceOf(subject, [...at, name]),
    message: `${capitalized(subject.words)} overrides \`${name}\`, which stacks and scripts refer to by what the compiler writes.`,
    help: `${instead}.`,
  };
}
