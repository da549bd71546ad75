import type { OutsideId } from "../outside/outside-id.ts";
import { namedOutside, type NamedOutside } from "../outside/named-outside.ts";
import { placed } from "../call-site.ts";
import { held } from "../held.ts";

/** Settings of a security group. */
export interface SecurityGroupProps {
  /** The TCP port that workloads reach through it, 1 to 65535. */
  readonly port: number;
}

/** A security group in a `stack()`, where a property takes the id of one. Made by {@link securityGroup}. */
export interface SecurityGroup {
  readonly kind: "security-group";
  /** The group's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: SecurityGroupProps;
}

/**
 * A security group for what stands in a `stack()`: written where a resource takes the id of one, it becomes a resource of
 * the same stack, `<name>SecurityGroup`, in the VPC of the app. It lets in nothing by itself: each workload whose
 * `connections` have the stack's `port(name)` opens its own way. Two with one name in a stack are one group, and differ in
 * nothing, reported as `config/security-group-twice`.
 *
 * @param name letters and digits; what tells it from other groups of the stack
 * @example
 * const data = stack("data", {
 *   Db: resource("AWS::RDS::DBCluster", { Engine: "aurora-postgresql", VpcSecurityGroupIds: [securityGroup("Db", { port: 5432 })] }),
 * });
 * const api = service("api", { …, connections: [data.port("Db")] });
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html
 */
export function securityGroup(name: string, props: SecurityGroupProps): SecurityGroup {
  return placed({ kind: "security-group", name, props: held(props) }, securityGroup);
}

/** A security group that exists. Made by `securityGroup.existing(…)`. */
export interface ExistingSecurityGroup extends NamedOutside {
  readonly kind: "existing-security-group";
  readonly source: "existing";
  /** All settings, as given. */
  readonly props: SecurityGroupProps;
}

/**
 * A security group that exists, for `connections` of workloads: each gets a rule of its own in it, and nothing else of it is changed.
 * Where a resource of a `stack()` or `securityGroups` takes a group that exists, its id stands as text.
 *
 * @param id `sg-` and 8 or 17 hexadecimal digits, or the value from outside that is it; what is none is reported as
 * `config/existing-security-group`
 * @example
 * const database = securityGroup.existing("sg-0123456789abcdef0", { port: 5432 });
 * service("api", { …, connections: [database] });
 */
securityGroup.existing = existing;

function existing(id: OutsideId, props: SecurityGroupProps): ExistingSecurityGroup {
  return placed(
    { kind: "existing-security-group", source: "existing", ...namedOutside(id), props: held(props) },
    existing,
  );
}
