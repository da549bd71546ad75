import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Operation } from "../operation.ts";
import { LOAD_BALANCER } from "../resource-types.ts";

/** CloudFormation sees no reference from a load balancer to the gateway of its VPC, which must be attached before it. */
export function* gatewayNotAwaited(operation: Operation, { live }: Change): Generator<Problem> {
  if (live.type !== LOAD_BALANCER || live.properties["Scheme"] === "internal") return;
  const { stack, old } = operation;
  const attachment = Object.keys(stack.template.resources).find((id) =>
    stack.template.resources[id]?.type.endsWith("::VPCGatewayAttachment"),
  );
  if (attachment === undefined || operation.isBefore(attachment, live.id) || old?.resources.has(attachment)) return;
  yield { kind: "gateway-not-awaited", detail: `nothing makes it wait for ${attachment}` };
}
