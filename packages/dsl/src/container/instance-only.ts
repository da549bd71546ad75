import type { InstanceLinuxParameters } from "./linux-parameters.ts";
import type { FargateContainer, LinuxOnly } from "./linux-only.ts";

/** Properties of a Linux container on instances, which Fargate does not have. */
export interface InstanceContainer extends LinuxOnly {
  /**
   * What Linux does for the container: devices, shared memory, temporary storage in memory, capabilities, an init process.
   * @default Docker's
   * @example { sharedMemorySize: 256, capabilities: { drop: ["ALL"] }, tmpfs: { "/tmp": 64 } }
   */
  readonly linuxParameters?: InstanceLinuxParameters;
  /**
   * Whether the container has the rights of `root` on its instance; reported as `fargate/privileged` on Fargate.
   * @default false
   */
  readonly privileged?: boolean;
  /**
   * How many GPUs of the instance the container has for itself; reported as `fargate/gpu` on Fargate.
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html
   */
  readonly gpu?: number;
}

/** Properties of a Linux container on EC2, which no other capacity has. */
export interface Ec2Container extends InstanceContainer {
  /**
   * Labels for SELinux and AppArmor, and `no-new-privileges`; reported as `fargate/docker-security-options` on Fargate.
   * @default none
   * @example ["no-new-privileges"]
   */
  readonly dockerSecurityOptions?: readonly string[];
  /**
   * The container's host name; not with the network mode `awsvpc`, reported as `networking/hostname-awsvpc`.
   * @default the container's id
   */
  readonly hostname?: string;
  /**
   * Name servers that the container asks; not with the network mode `awsvpc`, reported as `networking/dns-awsvpc`.
   * @default the instance's
   */
  readonly dnsServers?: readonly string[];
  /**
   * Domains that short names are looked up in; not with the network mode `awsvpc`, reported as `networking/dns-awsvpc`.
   * @default the instance's
   */
  readonly dnsSearchDomains?: readonly string[];
  /**
   * Entries of the container's `/etc/hosts`: addresses by host name; not with the network mode `awsvpc`, reported as
   * `networking/extra-hosts-awsvpc`.
   * @default none
   * @example { "db.local": "10.0.0.5" }
   */
  readonly extraHosts?: Readonly<Record<string, string>>;
  /**
   * Containers of the task that this one reaches by name, as `name` or `name:alias`; with the network mode `bridge` only,
   * reported as `networking/links-awsvpc`. Docker keeps links for old tasks.
   * @default none
   */
  readonly links?: readonly string[];
  /**
   * Whether the container has no network; not with the network mode `awsvpc`, reported as
   * `networking/disable-networking-awsvpc`.
   * @default false
   */
  readonly disableNetworking?: boolean;
}

/** Properties of a Windows container on EC2. */
export interface Ec2WindowsContainer {
  /**
   * The container's host name; not with the network mode `awsvpc`, reported as `networking/hostname-awsvpc`.
   * @default the container's id
   */
  readonly hostname?: string;
}

declare const no: unique symbol;

/** In compile errors only: Fargate has no such property of a container. */
export interface NotOnFargate {
  readonly [no]: never;
}

/** In compile errors only: Managed Instances have no such property of a container. */
export interface OnEc2Only {
  readonly [no]: never;
}

type Given<Settings> = {
  readonly [Key in keyof Settings as Exclude<Key, keyof LinuxOnly>]-?: NonNullable<Settings[Key]>;
};

type Refused<Key extends keyof Ec2Container, No> = { readonly [Name in Exclude<Key, keyof LinuxOnly>]: No };

/** What a sidecar can have on Fargate, of what containers on EC2 can. */
export interface SidecarOnFargate
  extends Given<FargateContainer>, Refused<Exclude<keyof Ec2Container, keyof FargateContainer>, NotOnFargate> {}

/** What a sidecar can have on Managed Instances, of what containers on EC2 can. */
export interface SidecarOnInstances
  extends Given<InstanceContainer>, Refused<Exclude<keyof Ec2Container, keyof InstanceContainer>, OnEc2Only> {}

/** What a sidecar can have on EC2. */
export interface SidecarOnEc2 extends Given<Ec2Container> {}
