import type { LoadBalancerLogs, LoadBalancerProps, OutsideId } from "@ecs-dsl/dsl";
import type { Value } from "../../../cloudformation/template.ts";
import type { OriginEntry } from "../../../model/assembly.ts";
import { Origins } from "../../fields/origins.ts";
import { addOverrideOrigins } from "../../fields/overrides.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";

type Row = readonly [property: keyof LoadBalancerProps, key: string, value: OutsideId | number | boolean];

/**
 * The attributes of a load balancer. CloudFormation sets those that are named and leaves the others as they are: what a property
 * says is always named, or it would stay so at AWS when the config no longer says it. What counts only beside a switch is named
 * with it.
 */
export function loadBalancerAttributes(plan: LoadBalancerPlan, valueOf: (id: OutsideId) => Value<string> = keyOfId) {
  return rowsOf(plan.props).map(([, Key, value]) => ({
    Key,
    Value: typeof value === "object" ? valueOf(value) : String(value),
  }));
}

function rowsOf(props: LoadBalancerPlan["props"]): readonly Row[] {
  return [
    ...logs("accessLogs", "access_logs", props.accessLogs),
    ["clientKeepAliveSeconds", "client_keep_alive.seconds", props.clientKeepAliveSeconds ?? 3600],
    ...logs("connectionLogs", "connection_logs", props.connectionLogs),
    ["deletionProtection", "deletion_protection.enabled", props.deletionProtection ?? false],
    ["idleTimeoutSeconds", "idle_timeout.timeout_seconds", props.idleTimeoutSeconds ?? 60],
    ["desyncMitigationMode", "routing.http.desync_mitigation_mode", props.desyncMitigationMode ?? "defensive"],
    [
      "dropInvalidHeaderFields",
      "routing.http.drop_invalid_header_fields.enabled",
      props.dropInvalidHeaderFields ?? true,
    ],
    ["preserveHostHeader", "routing.http.preserve_host_header.enabled", props.preserveHostHeader ?? false],
    ["xffHeaderProcessingMode", "routing.http.xff_header_processing.mode", props.xffHeaderProcessingMode ?? "append"],
    ["wafFailOpen", "waf.fail_open.enabled", props.wafFailOpen ?? false],
  ];
}

/** Logs that are taken back lose their bucket with them; a prefix does not go from them by itself. */
function logs(
  property: keyof LoadBalancerProps,
  stem: string,
  { bucket, prefix = "" }: Partial<LoadBalancerLogs> = {},
): readonly Row[] {
  if (bucket === undefined) return [[property, `${stem}.s3.enabled`, false]];
  return [
    [property, `${stem}.s3.bucket`, bucket],
    [property, `${stem}.s3.enabled`, true],
    [property, `${stem}.s3.prefix`, prefix],
  ];
}

export function overridesOf({ subject, props }: LoadBalancerPlan) {
  return { subject, path: ["overrides"], value: props.overrides };
}

/** Where the attributes of the load balancer were written. */
export function loadBalancerOrigins(plan: LoadBalancerPlan): readonly OriginEntry[] {
  const origins = new Origins();
  rowsOf(plan.props).forEach(([property], index) => {
    if (plan.props[property] === undefined) return;
    origins.addWhole(["LoadBalancerAttributes", index], plan.subject, [property]);
  });
  addOverrideOrigins(origins, overridesOf(plan), { LoadBalancerAttributes: loadBalancerAttributes(plan) });
  return origins.entries;
}
