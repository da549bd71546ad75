import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { NewNetworkPlan } from "../plan/network-plan.ts";
import { sourceOf } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const networkZone = definePlanRule({
  code: "config/network-zone",
  severity: "error",
  on: "network",
  summary: "The availability zones of a network are named as AWS names them, and are those of its region.",
  source: {
    url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html",
    checked: "2026-11-30",
  },
  check(network, report, { environment: { region } }) {
    if (network.kind === "existing") return;
    for (const [index, zone] of (network.zones ?? []).entries()) {
      const of = ZONE_NAME.exec(zone)?.[1];
      if (of === undefined && !ZONE_ID.test(zone)) report(noZone(network, index, zone, region));
      else if (of !== undefined && region !== undefined && of !== region)
        report(elsewhere(network, index, zone, region));
    }
  },
});

/** The region, and the zone's letter or the rest of a local zone's name. */
const ZONE_NAME = /^([a-z]{2}(?:-[a-z]+)+-\d+)(?:[a-z]|-.+[a-z0-9])$/;

/** The same zone in every account: `use1-az1`, `usw2-lax1-az1`. */
const ZONE_ID = /^[a-z]{2,6}\d+(?:-[a-z]+\d+)*-az\d+$/;

function noZone({ subject }: NewNetworkPlan, index: number, zone: string, region = "us-east-1"): PlanFinding {
  const isLetter = /^[a-f]$/.test(zone);
  return {
    source: sourceOf(subject, ["availabilityZones", index]),
    message: `${capitalized(subject.words)} has the availability zone ${shown(zone)}, which is neither the name nor the id of one.`,
    help: `Write ${shown(`${region}${isLetter ? zone : "a"}`)}, or how many zones there are: \`availabilityZones: 2\`.`,
  };
}

function elsewhere({ subject }: NewNetworkPlan, index: number, zone: string, region: string): PlanFinding {
  return {
    source: sourceOf(subject, ["availabilityZones", index]),
    message: `${capitalized(subject.words)} has the availability zone ${shown(zone)} of another region; its own is ${region}.`,
    help: `Name zones like ${shown(`${region}a`)}, or write how many there are: \`availabilityZones: 2\`.`,
  };
}
