import type { ClusterProps, RepositoryProps, ServiceOverrides, SidecarOverrides } from "@ecs-dsl/dsl";
import {
  formatPath,
  type Cluster,
  type ContainerDefinition,
  type Repository,
  type Service,
  type TaskDefinition,
} from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import type { OriginEntry, Replaced, Source } from "../../model/assembly.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { loadBalancerOrigins } from "../platform/load-balancer/attributes.ts";
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
  on: "ecsService",
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

const OVERRIDE_REPLACES = {
  code: "config/override-replaces",
  severity: "info",
  summary: "A property and an override do not say different things.",
} as const;

export const overrideReplaces = definePlanRule({
  ...OVERRIDE_REPLACES,
  on: "environment",
  check({ assembly }, report, app) {
    const overridden = namesOfOverridden(app);
    const documents = assembly.documents.filter(({ name }) => overridden.has(name));
    for (const { origins } of documents) replacedBy(origins, app).forEach(report);
  },
});

export const loadBalancerOverrideReplaces = definePlanRule({
  ...OVERRIDE_REPLACES,
  on: "loadBalancer",
  check(plan, report, app) {
    if (isOverriding(plan)) replacedBy(loadBalancerOrigins(plan), app).forEach(report);
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

/** The names of what has overrides, itself or in a sidecar: the origins of other documents need not be known. */
function namesOfOverridden({ repositories, cluster, workloads }: AppPlan): ReadonlySet<string> {
  const overriding = [...repositories, cluster].filter(isOverriding);
  const tasks = workloads.filter((workload) => [workload, ...workload.sidecars].some(isOverriding));
  return new Set([...overriding, ...tasks].map(({ name }) => name));
}

function isOverriding({ props }: { readonly props: { readonly overrides?: object } }): boolean {
  return props.overrides !== undefined;
}

function replacedBy(origins: readonly OriginEntry[], app: AppPlan): readonly PlanFinding[] {
  return origins.flatMap(({ source, replaces }) =>
    replaces === undefined || isOwned(source) || isLeftOut(app, replaces) ? [] : [replacing(source, replaces)],
  );
}

const OWNED: ReadonlySet<unknown> = new Set(
  [OWN_OF_TASK, OWN_OF_CONTAINER, OWN_OF_SERVICE, OWN_OF_CLUSTER, OWN_OF_REPOSITORY].flatMap(Object.keys),
);

/** An override that may not be there at all says nothing else. */
function isOwned({ path }: Source): boolean {
  return OWNED.has(path.at(-1));
}

function isLeftOut({ leftOut }: AppPlan, { source, words }: Replaced): boolean {
  return leftOut.hasLeftOut({ ...source, words }, source.path);
}

function replacing(source: Source, { words, property, source: replaced }: Replaced): PlanFinding {
  const override = formatPath(source.path.slice(source.path.indexOf("overrides")));
  return {
    source,
    message: `${capitalized(words)} sets \`${property}\`, and \`${override}\` replaces it.`,
    help: "Remove one of the two.",
    related: [{ message: `\`${property}\` is here.`, source: replaced }],
  };
}
