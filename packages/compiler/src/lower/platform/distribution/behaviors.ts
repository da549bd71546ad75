import { CACHE_POLICIES, ORIGIN_REQUEST_POLICIES } from "@ecs-dsl/validators/facts";
import type { BehaviorPlan } from "../../plan/distribution-plan.ts";
import { originId } from "../../resolve/distributions.ts";

/** A behavior of a distribution, as its configuration says it. */
export function behavior({ props, origin }: BehaviorPlan) {
  const { allowedMethods, cache, originRequestPolicy, compress = true } = props;
  const isBucket = origin?.kind === "bucket";
  return {
    TargetOriginId: origin === undefined ? "" : originId(origin),
    ViewerProtocolPolicy: props.viewerProtocolPolicy ?? "redirect-to-https",
    AllowedMethods: METHODS[allowedMethods ?? (isBucket ? "GET_HEAD" : "ALL")],
    CachePolicyId: idIn(CACHE_POLICIES, cache ?? (isBucket ? "optimized" : "disabled")),
    OriginRequestPolicyId: requestPolicy(originRequestPolicy ?? (isBucket ? NONE : "AllViewer")),
    ResponseHeadersPolicyId: props.responseHeadersPolicy,
    Compress: compress,
  };
}

/** The sets that CloudFront takes. Source: API_AllowedMethods of CloudFront. Checked 2026-11-29. */
const METHODS = {
  GET_HEAD: ["GET", "HEAD"],
  GET_HEAD_OPTIONS: ["GET", "HEAD", "OPTIONS"],
  ALL: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
} as const;

const NONE = "none";

function requestPolicy(policy: string): string | undefined {
  return policy === NONE ? undefined : idIn(ORIGIN_REQUEST_POLICIES, policy);
}

/** The id of what AWS manages under the name, or what was written. */
function idIn(managed: Readonly<Record<string, string>>, policy: string): string {
  return Object.hasOwn(managed, policy) ? (managed[policy] ?? policy) : policy;
}
