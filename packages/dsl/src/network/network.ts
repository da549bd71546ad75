import { placed, type Called } from "../call-site.ts";
import { held } from "../held.ts";
import type { FlowLogsProps } from "./flow-logs.ts";
import type { OutsideId } from "../outside/outside-id.ts";
import { outputReference, type Reference } from "../reference.ts";

/** A VPC that the platform stack makes: public subnets for load balancers, private ones for tasks. */
export interface NetworkProps {
  /**
   * Addresses of the VPC: a block from `/16` to `/25`, or to `/23` with more than three zones, which its subnets fit into, reported as `config/network-cidr`. Choose one that no network which it is to be
   * connected to has.
   * @default "10.0.0.0/16"
   */
  readonly cidr?: string;
  /**
   * The availability zones that the subnets are in, 1 to 6, reported as `config/network-count`: how many of the account's first
   * ones, or each by its name (`us-east-1a`) or its id (`use1-az1`). Name them where one of the first has no Fargate or no
   * load balancers: an id means the same zone in every account, a name does not. Zones are added and removed at the end;
   * another zone in the place of one would replace its subnets. A load balancer needs two, reported as `config/network-subnets`.
   * @default 2
   * @example ["use1-az1", "use1-az2"]
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate-Regions.html
   */
  readonly availabilityZones?: 1 | 2 | 3 | 4 | 5 | 6 | readonly string[];
  /**
   * How many NAT gateways let the tasks in private subnets reach the internet; no more than availability zones, reported as `config/network-count`. AWS
   * bills each by the hour and for its traffic. With fewer than zones, tasks of one zone depend on another. With 0, tasks in
   * private subnets reach AWS through VPC endpoints only: the network has one to each service that they call, for their images,
   * logs and secrets and by their permissions. What they cannot reach is reported: `config/isolated-image`,
   * `config/isolated-permission`.
   * @default 1
   */
  readonly natGateways?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /**
   * Services that the network has VPC endpoints to in any case, by what their actions begin with (`sqs`, `ecr`, `cloudwatch`) or as
   * AWS names the endpoint (`monitoring`, `sagemaker.runtime`), reported as `config/network-endpoint`. AWS bills each by the hour and
   * zone and for its traffic; those to `s3` and `dynamodb` are free. An endpoint takes what the whole VPC asks of the service. The one to S3 is
   * always there.
   * @default with `natGateways: 0` those that tasks need, otherwise none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly endpoints?: readonly string[];
  /**
   * Whether the VPC and its subnets have addresses of IPv6 as well, and internet-facing load balancers with them. Tasks in private subnets
   * reach the internet by it where they do so by IPv4, and are not reached from there. It comes to a network that is deployed;
   * `deploy.sh` refuses to take it away, as tasks and load balancers have the addresses.
   * @default false
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
   */
  readonly ipv6?: boolean;
  /**
   * Whether the connections of the VPC are written down, and how: `true` keeps them for 30 days in a log group of the platform stack.
   * @default none
   * @example { trafficType: "REJECT", s3: { bucket: "shop-flow-logs" } }
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
   */
  readonly flowLogs?: boolean | FlowLogsProps;
  /**
   * Tags of the VPC and what is in it, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A VPC that exists, by its ids. The stacks do not change it. */
export interface ExistingNetworkProps {
  /** `vpc-` and 8 or 17 hexadecimal digits, or a value from outside. */
  readonly vpcId: OutsideId;
  /**
   * Subnets that tasks run in, in two availability zones or more, with a way to ECR, CloudWatch Logs and the secrets. One value from
   * outside may be all of them, with commas between, or a `StringList` in Parameter Store; a new `fileSystem` takes each by itself,
   * reported as `config/network-subnet-list`.
   * @example stackOutput("platform", "PrivateSubnets")
   */
  readonly privateSubnetIds: readonly OutsideId[] | Reference<"output">;
  /**
   * Subnets that load balancers stand in, in two availability zones or more, with a route to an internet gateway; in the same way.
   * @default none: what stands in the internet is reported as `config/network-subnets` or `config/public-subnets`
   */
  readonly publicSubnetIds?: readonly OutsideId[] | Reference<"output">;
  /**
   * Services that the platform stack makes VPC endpoints to, as `endpoints` of a new network has them. Only those that the VPC does not
   * have: AWS refuses a second one to a service. They stand in the private subnets and take what the whole VPC asks of the service.
   * @default none
   */
  readonly endpoints?: readonly string[];
  /**
   * Route tables of the private subnets, `rtb-` and 8 or 17 hexadecimal digits, that the endpoints to `s3` and `dynamodb` become entries
   * of. Without them such an endpoint is reported as `config/network-endpoint`.
   * @default none
   */
  readonly routeTableIds?: readonly OutsideId[];
}

/** What of a network other resources are made in. */
interface NetworkValues {
  /**
   * The id of the VPC, where a resource of a `stack()` takes one. It is of the network of the app: another is reported as
   * `config/network-reference`.
   * @example resource("AWS::EC2::SecurityGroup", { GroupDescription: "cache", VpcId: net.vpcId })
   */
  readonly vpcId: Reference<"output">;
  /**
   * The ids of the private subnets, where a resource takes a list; in text they stand with commas between them.
   * @example resource("AWS::RDS::DBSubnetGroup", { DBSubnetGroupDescription: "db", SubnetIds: net.privateSubnets })
   */
  readonly privateSubnets: Reference<"output">;
  /**
   * The ids of the public subnets, in the same way.
   * @example resource("AWS::EFS::MountTarget", { …, SubnetId: { "Fn::Select": [0, net.publicSubnets] } })
   */
  readonly publicSubnets: Reference<"output">;
}

/** A VPC that the platform stack makes. Made by {@link network}. */
export interface NewNetwork extends NetworkValues {
  readonly kind: "network";
  readonly source: "new";
  /** All settings, as given. */
  readonly props: NetworkProps;
}

/** A VPC that exists. Made by `network.existing(…)`. */
export interface ExistingNetwork extends NetworkValues {
  readonly kind: "network";
  readonly source: "existing";
  /** Its ids, as given. */
  readonly props: ExistingNetworkProps;
}

/** The VPC and the subnets that an environment runs in. Made by {@link network}, or by `network.existing(…)`. */
export type Network = NewNetwork | ExistingNetwork;

/**
 * The VPC and the subnets that an environment runs in; part of the platform stack. Tasks run in private subnets and
 * have no public address. An app that does not name one gets `network()`. A VPC that exists is `network.existing(…)`.
 * @example network({ cidr: "10.20.0.0/16", availabilityZones: 3, natGateways: 3 })
 */
export function network(props: NetworkProps = {}): NewNetwork {
  const own = held(props);
  return placed({ kind: "network", source: "new", props: own, ...valuesOf("new", own, network) }, network);
}

/**
 * A VPC that exists, with its subnets. The stacks put into it what the app needs, and change nothing of it.
 * @example
 * network.existing({
 *   vpcId: "vpc-0123456789abcdef0",
 *   privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
 *   publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
 * })
 */
network.existing = existing;

function existing(props: ExistingNetworkProps): ExistingNetwork {
  const own = held(props);
  return placed({ kind: "network", source: "existing", props: own, ...valuesOf("existing", own, existing) }, existing);
}

function valuesOf(source: Network["source"], props: object, called: Called): NetworkValues {
  const value = (output: string) =>
    outputReference({ kind: "network", source, name: "network", props: Object(props) }, output, called);
  return { vpcId: value("vpcId"), privateSubnets: value("privateSubnets"), publicSubnets: value("publicSubnets") };
}
