import type {
  AppContent,
  Cluster,
  Distribution,
  Network,
  PublicRepository,
  Registry,
  Repository,
  SharedResource,
  Workload,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { DISCOVERY } from "./discovery.ts";
import { either, listOf, mapOf, node, oneOf, required, STRING, type Shape } from "../shape.ts";
import { elsewhere } from "../table.ts";

const isAny = (): boolean => true;

/** What is in one environment of an app; `workload` takes the workloads of every kind, `resource` what they share. */
export function appFields(
  workload: Shape<Workload>,
  resource: Shape<SharedResource>,
): Fields<Omit<AppContent, "environments">> {
  return new Fields<Omit<AppContent, "environments">>("an app", () => ({
    cluster: elsewhere(node<Cluster>("cluster", "a cluster", isAny)),
    network: elsewhere(node<Network>("network", "a network", isAny)),
    discovery: elsewhere(DISCOVERY),
    workloads: required(elsewhere(listOf(workload))),
    repositories: elsewhere(listOf(node<Repository>("repository", "a repository"))),
    resources: elsewhere(
      listOf(
        either(
          either(resource, node<Distribution>("distribution", "a distribution")),
          node<PublicRepository>("public-repository", "a public repository"),
        ),
      ),
    ),
    registry: elsewhere(node<Registry>("registry", "a registry", isAny)),
    tags: elsewhere(mapOf(STRING)),
    emits: elsewhere(oneOf("stacks", "task-definitions")),
  }));
}
