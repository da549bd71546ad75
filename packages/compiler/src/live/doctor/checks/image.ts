import type { Refusal } from "../../aws/answer.ts";
import type { Check } from "../check.ts";
import { type Examined, NOTHING, together, unseen } from "../finding.ts";
import { type EcrImage, ecrImageOf } from "../ecr-image.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";
import { platformsOf } from "../platforms.ts";

/** Whether the image of each container is in its repository, for the processor of the task. */
export const image: Check = {
  name: "image",
  examine: async (patient) =>
    together(
      await Promise.all(patient.containers.map(({ name = "", image: uri = "" }) => ofContainer(patient, name, uri))),
    ),
};

async function ofContainer(patient: Patient, container: string, uri: string): Promise<Examined> {
  const evidence = said(patient, /CannotPull|pull/i);
  const ecr = ecrImageOf(uri);
  if (ecr === undefined) return elsewhere(container, uri, evidence);
  const { account, region, repository, imageId, name } = ecr;
  if (region !== patient.aws.region) return NOTHING;
  const imageIds = [imageId];
  const found = await patient.aws.ask("ecr:DescribeImages", {
    registryId: account,
    repositoryName: repository,
    imageIds,
  });
  if ("refusal" in found) return missing(found.refusal, container, ecr, evidence);
  const pulled = await patient.aws.ask("ecr:BatchGetImage", {
    registryId: account,
    repositoryName: repository,
    imageIds,
    acceptedMediaTypes: [...MANIFESTS],
  });
  if ("refusal" in pulled) return unseen(pulled.refusal);
  const platforms = platformsOf(pulled.value.images?.[0]?.imageManifest);
  const wanted = architectureOf(patient);
  if (platforms.length === 0 || platforms.includes(wanted)) return NOTHING;
  return one(
    `Image ${name} of container ${container} is not for ${wanted}, which the task runs on.`,
    [`It is for ${platforms.join(", ")}.`, ...evidence],
    `Build it for linux/${wanted}, or set the task's runtimePlatform.`,
  );
}

/** Forms of manifests: of one platform, and of several. */
const MANIFESTS = [
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
];

function missing(
  { action, code, ...more }: Refusal,
  container: string,
  { name, repository }: EcrImage,
  evidence: readonly string[],
): Examined {
  if (code === "ImageNotFoundException") {
    return one(
      `Image ${name} of container ${container} is not in its repository.`,
      [`${action} says ${code}.`, ...evidence],
      "Push it, or deploy an image that is there: `ecs.out/<environment>/deploy.sh --image NAME=URI`. A lifecycle policy may have expired it.",
    );
  }
  if (code === "RepositoryNotFoundException") {
    return one(
      `Container ${container} takes its image from repository ${repository}, which does not exist.`,
      [`${action} says ${code}.`, ...evidence],
      "Make the repository and push the image, or correct the image's name.",
    );
  }
  return unseen({ action, code, ...more });
}

/** Other registries are not asked: what ECS says of a pull is all that is known. */
function elsewhere(container: string, uri: string, evidence: readonly string[]): Examined {
  const about = evidence.filter(
    (line) => line.includes("CannotPull") && line.includes(uri.replace(/^docker\.io\//, "")),
  );
  if (about.length === 0) return NOTHING;
  const limited = about.some((line) => /toomanyrequests|rate limit/i.test(line));
  return one(
    limited
      ? `The registry of image ${uri} refuses more pulls.`
      : `Image ${uri} of container ${container} cannot be pulled.`,
    about,
    limited
      ? "Take it through a pull-through cache of ECR, or from public.ecr.aws, which has the official images."
      : "See that the tag exists, that its registry is reached from the subnets, and that it needs no login.",
  );
}

function architectureOf({ taskDefinition }: Patient): string {
  return taskDefinition?.runtimePlatform?.cpuArchitecture === "ARM64" ? "arm64" : "amd64";
}

function one(says: string, evidence: readonly string[], help: string): Examined {
  return { findings: [{ likelihood: "certain", says, evidence, help }], unseen: [] };
}
