import { expect, it } from "vitest";
import { UPSTREAM_HOSTS, upstreamName, upstreamOf } from "../../src/facts/upstream-registries.ts";

it.each([
  ["registry-1.docker.io", "docker-hub", true],
  ["ghcr.io", "github-container-registry", true],
  ["registry.gitlab.com", "gitlab-container-registry", true],
  ["cgr.dev", "chainguard", true],
  ["shop.azurecr.io", "azure-container-registry", true],
  ["quay.io", "quay", false],
  ["registry.k8s.io", "k8s", false],
  ["public.ecr.aws", "ecr-public", false],
  ["987654321098.dkr.ecr.us-east-1.amazonaws.com", "ecr", false],
])("knows %s as %s", (host, name, needsCredential) => {
  expect(upstreamOf(host)).toEqual({ name, needsCredential });
});

it.each(["docker.io", "https://quay.io", "quay.io/prometheus", "azurecr.io", "gcr.io"])("does not know %s", (host) => {
  expect(upstreamName(host)).toBeUndefined();
});

it("lists the hosts that are the same for everybody", () => {
  expect(UPSTREAM_HOSTS.every((host) => upstreamName(host) !== undefined)).toBe(true);
  expect(UPSTREAM_HOSTS).toHaveLength(7);
});
