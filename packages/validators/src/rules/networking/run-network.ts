import { SERVICE_SECURITY_GROUPS_MAX, SERVICE_SUBNETS_MAX } from "../../facts/service-network.ts";
import type { Rule } from "../../rule.ts";
import { maxCount } from "../declared.ts";
import { ecsApi } from "../source.ts";

const NETWORK = { on: "runTask", source: ecsApi("API_AwsVpcConfiguration.html") } as const;

/** Where the tasks are that RunTask starts, sorted by code. */
export const RUN_NETWORK: readonly Rule[] = [
  maxCount({
    ...NETWORK,
    code: "networking/security-groups-count",
    at: "networkConfiguration.awsvpcConfiguration.securityGroups",
    summary: "The tasks of a service are in at most five security groups, each named once.",
    says: "{it} has its tasks in {value} security groups",
    max: SERVICE_SECURITY_GROUPS_MAX,
  }),
  maxCount({
    ...NETWORK,
    code: "networking/subnets-count",
    at: "networkConfiguration.awsvpcConfiguration.subnets",
    summary: "The tasks of a service are in 1 to 16 subnets, each named once.",
    says: "{it} has its tasks in {value} subnets",
    max: SERVICE_SUBNETS_MAX,
  }),
];
