import type { OutsideId } from "../outside/outside-id.ts";
import { namedOutside, type NamedOutside } from "../outside/named-outside.ts";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";

/** What is known of a target group that exists. */
export interface ExistingTargetGroupProps {
  /**
   * The security group of the load balancer before it, which the tasks let in. What is no id of one is reported as
   * `config/existing-target-group`.
   * @default none: `allowFrom` of the service says who is let in
   * @example "sg-0123456789abcdef0"
   */
  readonly securityGroup?: OutsideId;
}

/** A target group that exists. Made by `targetGroup.existing(…)`. */
export interface ExistingTargetGroup extends NamedOutside {
  readonly kind: "target-group";
  readonly source: "existing";
  /** What else is known of it, as given. */
  readonly props: ExistingTargetGroupProps;
}

/** Target groups that exist; new ones follow from routes. */
export const targetGroup = {
  /**
   * A target group that exists, with its load balancer, its rules and its health check, as a way to a port of a service: ECS registers
   * the tasks there, by their addresses, or by instance and port where they have no network interfaces of their own. Nothing of it is
   * changed. One that could not be, and one beside a deployment that shifts traffic, is reported as `config/existing-target-group`.
   *
   * @param arn its ARN, of the environment's account and region, or the value from outside that is it
   * @example
   * routes: {
   *   http: targetGroup.existing("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/50dc6c495c0c9188", { securityGroup: "sg-0123456789abcdef0" }),
   * }
   */
  existing,
} as const;

function existing(arn: OutsideId, props: ExistingTargetGroupProps = {}): ExistingTargetGroup {
  return placed({ kind: "target-group", source: "existing", ...namedOutside(arn), props: held(props) }, existing);
}
