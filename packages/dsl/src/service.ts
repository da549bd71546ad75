import type { ContainerDefinition, Service as ServiceDocument, Suppression, TaskDefinition } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { CapacityProviderStrategyItem } from "./capacity-provider.ts";
import type { Condition, ContainerProps } from "./container.ts";
import type { Deployment } from "./deployment.ts";
import type { Permission } from "./permission.ts";
import type { UrlProps, UrlReference } from "./reference.ts";
import type { Route } from "./route.ts";
import type { Scaling } from "./scaling.ts";
import type { Sidecar } from "./sidecar.ts";
import type { Cpu, Memory } from "./size.ts";

/** The processor and operating system that a task needs. */
export interface RuntimePlatform {
  readonly cpuArchitecture?: "X86_64" | "ARM64";
  readonly operatingSystemFamily?:
    | "LINUX"
    | "WINDOWS_SERVER_2019_CORE"
    | "WINDOWS_SERVER_2019_FULL"
    | "WINDOWS_SERVER_2022_CORE"
    | "WINDOWS_SERVER_2022_FULL"
    | "WINDOWS_SERVER_2025_CORE"
    | "WINDOWS_SERVER_2025_FULL";
}

/** The escape hatch of a service: whatever AWS accepts, in AWS's own shape. */
export interface ServiceOverrides {
  readonly taskDefinition?: Partial<TaskDefinition>;
  readonly container?: Partial<ContainerDefinition>;
  readonly service?: Partial<ServiceDocument>;
}

/** Settings of a service. */
export interface ServiceProps<
  Name extends string = string,
  C extends Cpu = Cpu,
  Port extends string = string,
  Side extends string = string,
> extends ContainerProps<Port> {
  readonly cpu: C;
  readonly memory: Memory[C];
  readonly routes?: readonly Route<NoInfer<Port>>[];
  readonly desiredCount?: number;
  readonly scaling?: Scaling;
  readonly sidecars?: readonly Sidecar<Side, NoInfer<Side | Name>>[];
  readonly dependsOn?: { readonly [Container in NoInfer<Side>]?: Condition };
  readonly runtimePlatform?: RuntimePlatform;
  readonly ephemeralStorage?: number;
  readonly enableExecuteCommand?: boolean;
  readonly healthCheckGracePeriodSeconds?: number;
  readonly deployment?: Deployment;
  readonly logRetentionDays?: number;
  readonly permissions?: readonly Permission[];
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly overrides?: ServiceOverrides;
  readonly suppress?: readonly Suppression[];
}

/** A service: a number of tasks that ECS keeps running. */
export interface Service<Port extends string = string> {
  readonly kind: "service";
  readonly name: string;
  readonly props: ServiceProps;
  url(port: Port, props?: UrlProps): UrlReference;
}

/** A service: a number of tasks that ECS keeps running. */
export function service<
  const Name extends string,
  C extends
    | 256
    | 512
    | 1024
    | 2048
    | 4096
    | 8192
    | 16384
    | 32768
    | "0.25 vCPU"
    | "0.5 vCPU"
    | "1 vCPU"
    | "2 vCPU"
    | "4 vCPU"
    | "8 vCPU"
    | "16 vCPU"
    | "32 vCPU",
  Port extends string = never,
  Side extends string = never,
>(name: Name, props: ServiceProps<Name, C, Port, Side>): Service<Port>;
export function service(name: string, props: ServiceProps): Service {
  function url(port: string, options: UrlProps = {}): UrlReference {
    return placed({ kind: "url", service: self, port, scheme: options?.scheme ?? "http" }, url);
  }
  const self: Service = placed({ kind: "service", name, props: Object.freeze({ ...props }), url }, service);
  return self;
}
