import type { Finding } from "../../rule.ts";
import { capitalized } from "../../words.ts";
import { ecrImage, elsewhere, type WrittenRegion } from "../regional.ts";
import { ecrGuide } from "../source.ts";

export const ecrRegionMismatch = elsewhere({
  code: "images/ecr-region-mismatch",
  severity: "warning",
  on: "container",
  summary: "An image of ECR is pulled from the region that its task runs in.",
  source: ecrGuide("replication.html"),
  places: [ecrImage],
  explain: fromElsewhere,
});

function fromElsewhere({ at, region, it }: WrittenRegion, own: string): Finding {
  return {
    at,
    message: `${capitalized(it)} is deployed to ${own} and pulls its image from ECR in ${region}: each new task pays for the traffic between them, and none starts while ${region} cannot be reached.`,
    help: `Replicate the repository to ${own}, and pull the image there.`,
  };
}
