import { isEcrHost } from "./ecr-uris.ts";

/** A registry that ECR caches. */
export interface Upstream {
  /** What ECR calls it. */
  readonly name: string;
  /** Whether it lets nobody pull without a secret. */
  readonly needsCredential: boolean;
}

/**
 * By host name. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html.
 * Checked 2026-11-28.
 */
const UPSTREAMS: ReadonlyMap<string, Upstream> = new Map([
  ["cgr.dev", { name: "chainguard", needsCredential: true }],
  ["ghcr.io", { name: "github-container-registry", needsCredential: true }],
  ["public.ecr.aws", { name: "ecr-public", needsCredential: false }],
  ["quay.io", { name: "quay", needsCredential: false }],
  ["registry-1.docker.io", { name: "docker-hub", needsCredential: true }],
  ["registry.gitlab.com", { name: "gitlab-container-registry", needsCredential: true }],
  ["registry.k8s.io", { name: "k8s", needsCredential: false }],
]);

const AZURE: Upstream = { name: "azure-container-registry", needsCredential: true };
const ECR: Upstream = { name: "ecr", needsCredential: false };

const AZURE_HOST = /^[a-z0-9]+\.azurecr\.io$/;

/** The registry of the host name; undefined for one that ECR does not cache. */
export function upstreamOf(host: string): Upstream | undefined {
  if (AZURE_HOST.test(host)) return AZURE;
  return isEcrHost(host) ? ECR : UPSTREAMS.get(host);
}

/** What ECR calls the registry of the host name. */
export function upstreamName(host: string): string | undefined {
  return upstreamOf(host)?.name;
}

/** The host names that are the same for everybody. */
export const UPSTREAM_HOSTS: readonly string[] = [...UPSTREAMS.keys()];
