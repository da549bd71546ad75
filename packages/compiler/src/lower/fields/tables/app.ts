import type {
  AppContent,
  AppOutput,
  Cluster,
  Defaults,
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
import { either, FILLED, from, listOf, mapOf, node, oneOf, required, STRING, struct, type Shape } from "../shape.ts";
import { REFERENCE } from "./reference.ts";
import { elsewhere } from "../table.ts";

/** They are held against the shapes of their nouns when those are planned. */
const DEFAULTS: Shape<Defaults> = { data: { type: "noun", words: "defaults by noun" } };

/** Values that others may read. */
export const OUTPUTS = mapOf(
  either(
    either(FILLED, REFERENCE),
    struct<AppOutput>("an output", {
      value: required(either(FILLED, REFERENCE)),
      parameter: FILLED,
      description: FILLED,
    }),
  ),
  "outputs by name",
);

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
    registryStacks: elsewhere(from(1, 50)),
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
    defaults: elsewhere(DEFAULTS),
    outputs: elsewhere(OUTPUTS),
    emits: elsewhere(oneOf("stacks", "task-definitions")),
  }));
}
