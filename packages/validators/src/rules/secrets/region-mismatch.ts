import type { Finding } from "../../rule.ts";
import { capitalized } from "../../words.ts";
import { elsewhere, SECRET_ARNS, type WrittenRegion } from "../regional.ts";
import { ecsApi } from "../source.ts";

export const regionMismatch = elsewhere({
  code: "secrets/region-mismatch",
  severity: "warning",
  on: "container",
  summary: "Secrets and parameters are of the region that their task runs in.",
  source: ecsApi("API_Secret.html"),
  places: SECRET_ARNS,
  explain: ofElsewhere,
});

function ofElsewhere({ at, region, it }: WrittenRegion, own: string): Finding {
  return {
    at,
    message: `${capitalized(it)} is deployed to ${own} and reads a value of ${region}: no task starts while ${region} cannot be reached.`,
    help: `Keep the value in ${own}, too, and name that one.`,
  };
}
