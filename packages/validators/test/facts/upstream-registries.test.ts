import { UpstreamRegistry } from "@aws-sdk/client-ecr";
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
  ["987654321098.dkr.ecr.cn-north-1.amazonaws.com.cn", "ecr", false],
  ["987654321098.dkr.ecr.eusc-de-east-1.amazonaws.eu", "ecr", false],
  ["987654321098.dkr.ecr.us-iso-east-1.c2s.ic.gov", "ecr", false],
])("knows %s as %s", (host, name, needsCredential) => {
  expect(upstreamOf(host)).toEqual({ name, needsCredential });
});

it.each([
  "docker.io",
  "https://quay.io",
  "quay.io/prometheus",
  "gcr.io",
  "azurecr.io",
  "my.shop.azurecr.io",
  "my-shop.azurecr.io",
  "shop.azurecr.io.example.com",
  "98765432109.dkr.ecr.us-east-1.amazonaws.com",
  "1987654321098.dkr.ecr.us-east-1.amazonaws.com",
  "987654321098.dkr.ecr.us-east-1.amazonaws.com.example.com",
  "987654321098.dkr.ecr.us_east_1.amazonaws.com",
  "987654321098.dkr.ecr.us-east-1.amazonaws.cn",
])("does not know %s", (host) => {
  expect(upstreamName(host)).toBeUndefined();
});

it("calls registries as AWS's SDK does", () => {
  const names = [...UPSTREAM_HOSTS, "shop.azurecr.io", "987654321098.dkr.ecr.us-east-1.amazonaws.com"].map(
    upstreamName,
  );
  expect(new Set(names)).toEqual(new Set(Object.values(UpstreamRegistry)));
});

it("lists the hosts that are the same for everybody", () => {
  expect(UPSTREAM_HOSTS.every((host) => upstreamName(host) !== undefined)).toBe(true);
  expect(UPSTREAM_HOSTS).toHaveLength(7);
});
