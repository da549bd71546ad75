import type {
  CreationTemplate,
  PullThroughCache,
  RegistryGrants,
  RegistryProps,
  RegistryScanning,
  Replication,
  ReplicationDestination,
  Secret,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, filledListOf, listOf, mapOf, node, oneOf, required, struct, structOf, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { ENCRYPTION, GRANTS, LIFECYCLE, MUTABILITY } from "./repository.ts";

/** Of both types at once: a rule says what does not go with basic scanning. */
const SCANNING = {
  data: structOf("a scanning", [
    ["type", required(oneOf("BASIC", "ENHANCED"))],
    ["onPush", listOf(FILLED)],
    ["continuous", listOf(FILLED)],
  ] as const satisfies readonly (readonly [keyof RegistryScanning, unknown])[]),
};

const DESTINATION = struct<ReplicationDestination>("a destination", { region: required(FILLED), account: FILLED });

const REPLICATION = struct<Replication>("a replication", {
  destinations: required(filledListOf(DESTINATION)),
  prefixes: listOf(FILLED),
});

const CACHE = struct<PullThroughCache>("a pull-through cache", {
  upstream: required(FILLED),
  credential: node<Secret>("secret", "a secret, as secret(…) makes one"),
  customRole: FILLED,
  upstreamRepositoryPrefix: FILLED,
});

const TEMPLATE = struct<CreationTemplate>("a creation template", {
  description: FILLED,
  appliedFor: filledListOf(oneOf("PULL_THROUGH_CACHE", "REPLICATION", "CREATE_ON_PUSH")),
  imageTagMutability: MUTABILITY,
  encryption: ENCRYPTION,
  lifecycle: LIFECYCLE,
  grants: GRANTS,
  tags: TAG_MAP,
  customRole: FILLED,
});

/** Settings of the registry: each becomes a resource, or several. */
export const REGISTRY = new Fields<RegistryProps>("a registry", () => ({
  scanning: elsewhere(SCANNING),
  replication: elsewhere(listOf(REPLICATION)),
  pullThroughCache: elsewhere(mapOf(CACHE, "upstreams by prefix")),
  creationTemplates: elsewhere(mapOf(TEMPLATE, "templates by prefix")),
  grants: elsewhere(
    struct<RegistryGrants>("the grants of a registry", {
      replicate: listOf(FILLED),
      pullThroughCache: listOf(FILLED),
    }),
  ),
}));
