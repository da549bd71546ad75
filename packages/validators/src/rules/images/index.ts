import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { dockerHubUnauthenticated } from "./docker-hub-unauthenticated.ts";
import { ecrRegionMismatch } from "./ecr-region-mismatch.ts";
import { ecrUriFormat } from "./ecr-uri-format.ts";
import { latestTag } from "./latest-tag.ts";
import { missingTag } from "./missing-tag.ts";
import { referenceFormat } from "./reference-format.ts";
import { CHOICES } from "./choices.ts";
import { IMAGE_PLATFORMS } from "./platforms.ts";
import { ecrRepoInTemplate } from "./ecr-repo-in-template.ts";

/** The rules of `images/`, sorted by code. */
export const imagesRules: readonly Rule[] = byCode([
  dockerHubUnauthenticated,
  ecrRegionMismatch,
  ecrUriFormat,
  latestTag,
  missingTag,
  referenceFormat,

  ...CHOICES,
  ...IMAGE_PLATFORMS,
  ecrRepoInTemplate,
]);
