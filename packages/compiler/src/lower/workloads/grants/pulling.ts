import type { Image } from "@ecs-dsl/dsl";
import { repositoryArn } from "../../resolve/image-uri.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { allow, type Statement } from "./statement.ts";

/** The images that ECS pulls from ECR. */
export function pullStatements(plan: WorkloadPlan): readonly Statement[] {
  const images = [plan.props.image, ...plan.sidecars.map(({ props }) => props.image)];
  const given = images.filter((image) => image !== undefined);
  const arns = arnsOf(given);
  if (arns.length === 0) return [];
  return [
    { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    ...allow(["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], arns),
    ...allow(["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], arnsOf(given.filter(isCached))),
  ];
}

function arnsOf(images: readonly (string | Image)[]) {
  return images.flatMap((image) => repositoryArn(image) ?? []);
}

/**
 * Whose first pull fetches it from elsewhere: its repository is in a namespace that AWS suggests for the cache of a
 * registry, or in one that is named after the registry.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-rule.html. Checked 2026-11-28.
 */
function isCached(image: string | Image): boolean {
  if (typeof image !== "string") return image.source === "cached";
  const [, namespace = ""] = image.split("/");
  return UPSTREAMS.has(namespace.replaceAll(/[._]/g, "-"));
}

const UPSTREAMS: ReadonlySet<string> = new Set([
  "azure",
  "cgr-dev",
  "chainguard",
  "docker-hub",
  "docker-io",
  "dockerhub",
  "ecr-public",
  "ghcr",
  "ghcr-io",
  "github",
  "gitlab",
  "k8s",
  "kubernetes",
  "public-ecr",
  "public-ecr-aws",
  "quay",
  "quay-io",
  "registry-k8s-io",
]);
