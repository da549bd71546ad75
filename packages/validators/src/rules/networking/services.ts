import { TARGET_GROUPS_MAX } from "../../facts/network-modes.ts";
import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { combined, forbidden, maxCount, requires } from "../declared.ts";
import { inFiles } from "../in-files.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { unique } from "../unique.ts";

const BALANCERS = {
  code: "networking/lb-count",
  on: "service",
  summary: "A service has each target group once, and five at most.",
  source: ecsGuide("service-quotas.html"),
} as const;

/** What services have around them, sorted by code. */
export const SERVICES: readonly Rule[] = [
  combined(
    maxCount({ ...BALANCERS, at: "loadBalancers", says: "{it} has {value} load balancers", max: TARGET_GROUPS_MAX }),
    unique({
      ...BALANCERS,
      at: "loadBalancers[].targetGroupArn",
      says: "load balancers #{first} and #{second} of {it} have one target group",
      because: "ECS takes it once",
      help: "Remove one of them.",
    }),
  ),

  inFiles(
    requires({
      code: "networking/sc-access-log",
      on: "service",
      at: "serviceConnectConfiguration.accessLogConfiguration",
      needs: "serviceConnectConfiguration.logConfiguration",
      values: () => true,
      summary: "Service Connect writes its access log to where its log goes.",
      source: ecsApi("API_ServiceConnectConfiguration.html"),
      says: "{it} has an access log of Service Connect and no place for it",
      because: "ECS needs one",
      help: say`Add ${property("serviceConnectConfiguration.logConfiguration")}.`,
    }),
  ),

  forbidden({
    code: "networking/single-az",
    severity: "warning",
    presets: ["strict"],
    on: "service",
    at: "networkConfiguration.awsvpcConfiguration.subnets",
    values: (subnets) =>
      Array.isArray(subnets) && subnets.length === 1 && typeof subnets[0] === "string" && !/[{$<]|,/.test(subnets[0]),
    summary: "A service runs in more than one availability zone.",
    source: ecsGuide("service-rebalancing.html"),
    says: "{it} has one subnet",
    because: "all its tasks are in one zone, and go with it",
    help: "Add a subnet of another zone.",
    fix: "none",
  }),
];
