import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Capacity } from "./capacity.ts";
import type { External } from "./where.ts";

/** The escape hatch of instances outside AWS: properties in CloudFormation's spelling, merged over what the compiler writes. */
export interface ExternalOverrides {
  /**
   * Properties of the `AWS::IAM::Role` that the instances get. A change of its path or name makes another role, which those that are
   * registered do not have: `deploy.sh` refuses it.
   * @default none
   * @example { MaxSessionDuration: 7200 }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
   */
  readonly role?: Readonly<Record<string, unknown>>;
}

/** Settings of instances outside AWS: whoever cares for the machines sets the rest. */
export interface ExternalProps {
  /**
   * Tags of the role that they get, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whatever IAM accepts beyond these settings, in CloudFormation's spelling.
   * @default none
   */
  readonly overrides?: ExternalOverrides;
}

/** Instances outside AWS that run tasks. Made by {@link external}. */
export interface ExternalCapacity extends Capacity<External> {
  readonly kind: "external";
  /** All settings, as given. */
  readonly props: ExternalProps;
}

/**
 * Instances outside AWS, registered by ECS Anywhere, for workloads which name them as their `capacity`: machines of a factory or of a
 * shop. AWS starts none of them and does not know their size.
 *
 * The role that they get when they are registered becomes part of the platform stack, and `runbook.md` says how one is registered and how
 * it is taken out. Their tasks are in the network of the machine: load balancers, Service Connect, Cloud Map and disks of AWS do not
 * reach them, reported as `config/external`; an app of nothing else has no VPC. ECS tells the instances of two such capacities apart by their attributes alone: a
 * `placementConstraints` says which are meant.
 *
 * @param name letters, digits and `-`; part of the names of the role and of its output
 * @example
 * const factory = external("factory");
 * const press = worker("press", { capacity: factory, image: "press:1.0", memory: 256 });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export function external(name: string, props: ExternalProps = {}): ExternalCapacity {
  return placed({ kind: "external", name, props: held(props) }, external);
}
