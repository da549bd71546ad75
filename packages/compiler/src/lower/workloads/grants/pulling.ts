import type { Image } from "@ecs-dsl/dsl";
import { ecrRegion, locationOf, repositoryArn } from "../../resolve/image-uri.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { allow, type Statement } from "./statement.ts";

/** The images that ECS pulls from ECR. */
export function pullStatements(plan: WorkloadPlan): readonly Statement[] {
  const given = imagesOf(plan);
  const arns = arnsOf(given);
  if (arns.length === 0) return [];
  return [
    { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    ...allow(["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], arns),
    ...allow(["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], arnsOf(given.filter(isCached))),
  ];
}

/** The images of the containers of a task. */
export function imagesOf(plan: WorkloadPlan): readonly (string | Image)[] {
  const images = [plan.props.image, ...plan.sidecars.map(({ props }) => props.image)];
  return images.filter((image) => image !== undefined);
}

/** Stands for the region of the environment, whichever that is. */
export const OWN_REGION = "own";

/** The region whose private ECR the image is pulled from; undefined for other registries. */
export function regionPulledFrom(image: string | Image): string | undefined {
  return typeof image === "string" ? ecrRegion(image) : (locationOf(image).region ?? OWN_REGION);
}

function arnsOf(images: readonly (string | Image)[]) {
  return images.flatMap((image) => repositoryArn(image) ?? []);
}

/**
 * Whose first pull fetches it from elsewhere: its repository is in a namespace that AWS suggests for the cache of a
 * registry, or in one that is named after the registry.
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-creating-rule.html. Checked 2026-11-28.
 */
export function isCached(image: string | Image): boolean {
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
