import { placed } from "./call-site.ts";

/** A VPC that the platform stack makes. */
export interface NewNetwork {
  readonly cidr?: string;
  readonly availabilityZones?: 2 | 3;
  readonly natGateways?: 0 | 1 | 2 | 3;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A VPC that is there already, by its ids. */
export interface ExistingNetwork {
  readonly vpcId: string;
  readonly privateSubnetIds: readonly string[];
  readonly publicSubnetIds: readonly string[];
}

/** A new VPC, or one that is there already. */
export type NetworkProps = NewNetwork | ExistingNetwork;

/** The VPC and subnets that an environment runs in. */
export interface Network {
  readonly kind: "network";
  readonly props: NetworkProps;
}

/** The VPC and subnets that an environment runs in. */
export function network(props: NetworkProps = {}): Network {
  return placed({ kind: "network", props: Object.freeze({ ...props }) }, network);
}
