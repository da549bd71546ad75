import type { Finding } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { capitalized } from "../../words.ts";
import { awslogsRegion, elsewhere, type WrittenRegion } from "../regional.ts";
import { ecsApi } from "../source.ts";

export const regionMismatch = elsewhere({
  code: "logging/region-mismatch",
  severity: "warning",
  on: "container",
  summary: "Logs go to the region that their task runs in.",
  source: ecsApi("API_LogConfiguration.html"),
  places: [awslogsRegion],
  explain: toElsewhere,
});

function toElsewhere({ at, region, it }: WrittenRegion, own: string): Finding {
  return {
    at,
    message: `${capitalized(it)} is deployed to ${own} and logs to ${region}, where its log group has to be: no task starts without it.`,
    help: say`Set ${property(at)} to "${own}".`,
  };
}
