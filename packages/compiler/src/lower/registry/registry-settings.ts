import type { RegistryProps, RegistryScanning, Replication } from "@ecs-dsl/dsl";
import { upstreamName } from "@ecs-dsl/validators/facts";
import { resource } from "../../cloudformation/resource.ts";
import { ref, type Resource } from "../../cloudformation/template.ts";
import type { RegistryPlan } from "../plan/plan.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName, sortedKeys } from "../resolve/names.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { secretNamed } from "../resolve/secrets.ts";
import { ROOT } from "../resolve/image-uri.ts";
import { creationTemplate } from "./creation-template.ts";
import { awsPrincipals, type ResourceStatement } from "./repository-policy.ts";

type Resources = Readonly<Record<string, Resource>>;

/**
 * What the registry has beside repositories. None of it is kept when its stack goes: what an app set is taken back, and can
 * be set by another app.
 */
export function registrySettings(lowering: Lowering, plan: RegistryPlan | undefined): Resources {
  if (plan === undefined) return {};
  const { scanning, replication, pullThroughCache = {}, grants = {} } = plan.props;
  const policy = registryStatements(grants, Object.keys(pullThroughCache));
  return {
    ...(scanning === undefined ? {} : { Scanning: scanningConfiguration(scanning) }),
    ...(replication === undefined ? {} : { Replication: replicationConfiguration(replication) }),
    ...(policy.length === 0 ? {} : { Policy: registryPolicy(policy) }),
    ...caches(lowering, pullThroughCache),
    ...Object.fromEntries(
      plan.templates.map((template) => [idOf(template.name, "Template"), creationTemplate(template)]),
    ),
  };
}

function idOf(prefix: string, kind: "Cache" | "Template"): string {
  return `${logicalName(prefix)}${kind}`;
}

function scanningConfiguration({ type, onPush = [], continuous = [] }: RegistryScanning): Resource {
  return resource("AWS::ECR::RegistryScanningConfiguration", {
    ScanType: type,
    Rules: [...scanningRule("CONTINUOUS_SCAN", continuous), ...scanningRule("SCAN_ON_PUSH", onPush)],
  });
}

function scanningRule(ScanFrequency: "CONTINUOUS_SCAN" | "SCAN_ON_PUSH", filters: readonly string[]) {
  if (filters.length === 0) return [];
  return [{ ScanFrequency, RepositoryFilters: filters.map((Filter) => ({ Filter, FilterType: "WILDCARD" as const })) }];
}

function replicationConfiguration(rules: readonly Replication[]): Resource {
  return resource("AWS::ECR::ReplicationConfiguration", {
    ReplicationConfiguration: {
      Rules: rules.map(({ destinations, prefixes = [] }) => ({
        Destinations: destinations.map(({ region, account }) => ({
          Region: region,
          RegistryId: account ?? ref("AWS::AccountId"),
        })),
        RepositoryFilters:
          prefixes.length === 0
            ? undefined
            : prefixes.map((Filter) => ({ Filter, FilterType: "PREFIX_MATCH" as const })),
      })),
    },
  });
}

type Caches = NonNullable<RegistryProps["pullThroughCache"]>;

function caches({ place }: Lowering, given: Caches): Resources {
  const made: Record<string, Resource> = {};
  for (const prefix of sortedKeys(given)) {
    const { upstream = "", credential, customRole, upstreamRepositoryPrefix } = given[prefix] ?? {};
    const named = typeof credential?.name === "string" ? credential.name : undefined;
    made[idOf(prefix, "Cache")] = resource("AWS::ECR::PullThroughCacheRule", {
      EcrRepositoryPrefix: prefix,
      UpstreamRegistryUrl: upstream,
      UpstreamRegistry: upstreamName(upstream),
      CredentialArn: named === undefined || named.startsWith("arn:") ? named : secretNamed(place, named).template,
      CustomRoleArn: customRole,
      UpstreamRepositoryPrefix: upstreamRepositoryPrefix,
    });
  }
  return made;
}

interface RegistryStatement extends ResourceStatement {
  readonly Resource: readonly ReturnType<typeof repositoriesBelow>[];
}

/** Sources: …/registry-permissions-create-replication.html and …/pull-through-cache-iam.html. Checked 2026-11-28. */
function registryStatements(
  { replicate = [], pullThroughCache = [] }: NonNullable<RegistryProps["grants"]>,
  prefixes: readonly string[],
): readonly RegistryStatement[] {
  const below = prefixes.map((prefix) => repositoriesBelow(prefix === ROOT ? "" : `${prefix}/`));
  return [
    ...statement("Replicate", ["ecr:CreateRepository", "ecr:ReplicateImage"], replicate, [repositoriesBelow("")]),
    ...statement("PullThroughCache", ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], pullThroughCache, below),
  ];
}

function statement(
  Sid: string,
  Action: readonly string[],
  written: readonly string[],
  Resource: RegistryStatement["Resource"],
): readonly RegistryStatement[] {
  const AWS = awsPrincipals(written);
  return AWS.length === 0 || Resource.length === 0
    ? []
    : [{ Sid, Effect: "Allow", Principal: { AWS }, Action, Resource }];
}

function repositoriesBelow(prefix: string) {
  return substituted(["arn:", PARTITION, ":ecr:", REGION, ":", ACCOUNT, `:repository/${prefix}*`]);
}

function registryPolicy(Statement: readonly RegistryStatement[]): Resource {
  return resource("AWS::ECR::RegistryPolicy", { PolicyText: { Version: "2012-10-17", Statement } });
}
