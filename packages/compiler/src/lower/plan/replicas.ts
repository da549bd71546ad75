import type { App } from "@ecs-dsl/dsl";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import type { SourceOf } from "../lowering.ts";
import { environmentNames, environmentOf, writtenContent } from "./content.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/**
 * The repositories of an environment that are replicas: the registry of another environment of the app replicates them to its
 * account and region. Where two replicate to each other, each has its own.
 */
export function replicasOf(app: App, environment: AssemblyEnvironment): SourceOf {
  let others: readonly Located[] | undefined;
  return (repository) => {
    others ??= locatedOthers(app, environment);
    const source = others.find(
      (other) => replicates(app, other, environment, repository) && !replicates(app, environment, other, repository),
    );
    return source === undefined
      ? undefined
      : { environment: source.name, account: source.account, region: source.region };
  };
}

type Located = Required<AssemblyEnvironment>;

/** The environments of other places, where both are known. */
function locatedOthers(app: App, environment: AssemblyEnvironment): readonly Located[] {
  if (!isLocated(environment)) return [];
  return environmentNames(app)
    .map((name) => environmentOf(app, name))
    .filter(isLocated)
    .filter(({ account, region }) => account !== environment.account || region !== environment.region);
}

function isLocated(environment: AssemblyEnvironment): environment is Located {
  return environment.account !== undefined && environment.region !== undefined;
}

function replicates(app: App, from: AssemblyEnvironment, to: AssemblyEnvironment, repository: string): boolean {
  return rulesOf(app, from).some(
    ({ destinations, prefixes }) =>
      listIn(destinations).some((destination) => isAt(destination, from, to)) &&
      (prefixes === undefined ||
        listIn(prefixes).some((prefix) => typeof prefix === "string" && repository.startsWith(prefix))),
  );
}

function isAt(destination: unknown, from: AssemblyEnvironment, to: AssemblyEnvironment): boolean {
  if (!isRecord(destination)) return false;
  const { region, account = from.account } = destination;
  return region === to.region && account === to.account;
}

/** As they are written: of any type. */
function rulesOf(app: App, environment: AssemblyEnvironment): readonly Readonly<Record<string, unknown>>[] {
  const content = writtenContent(app, environment);
  const registry: unknown = isRecord(content) ? content.registry : undefined;
  const props: unknown = isRecord(registry) ? registry.props : undefined;
  return listIn(isRecord(props) ? props.replication : undefined).filter(isRecord);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
