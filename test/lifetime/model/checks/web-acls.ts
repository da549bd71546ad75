import type { Problem } from "../conflict.ts";
import { isSame } from "../json.ts";
import type { Live } from "../live.ts";
import type { Operation } from "../operation.ts";

/** WAF takes back what a load balancer has, whichever web ACL that is by then. */
export function* webAclTaken({ now }: Operation, gone: Live): Generator<Problem> {
  if (!isWebAclOf(gone)) return;
  const taken = [...now.values()].find((one) => isWebAclOf(one) && isOfSame(one, gone));
  if (taken !== undefined) yield { kind: "taken-along", detail: `the web ACL of ${taken.id} goes with it` };
}

/** The next association takes the place of the one before: nothing of it is left. */
export function isWebAclOf({ type }: Live): boolean {
  return type === "AWS::WAFv2::WebACLAssociation";
}

function isOfSame(left: Live, right: Live): boolean {
  return isSame(left.properties["ResourceArn"] ?? null, right.properties["ResourceArn"] ?? null);
}
