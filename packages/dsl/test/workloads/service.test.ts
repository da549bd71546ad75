import { describe, expect, expectTypeOf, it } from "vitest";
import {
  fargate,
  fargateSpot,
  loadBalancer,
  pick,
  service,
  sidecar,
  size,
  type CapacityShare,
  type Ec2,
  type Environment,
  type ManagedInstances,
  type Service,
  type ServiceProps,
  type Workload,
} from "../../src/index.ts";

const edge = loadBalancer("edge");
const base = { cpu: 256, memory: 512, image: "api:1.0" } as const;

function frugal(name: string, props: Omit<ServiceProps, "cpu" | "memory">) {
  return service(name, { ...props, cpu: 256, memory: 512, environment: { TIER: "web" } });
}

describe("service", () => {
  it("carries the names of its ports in its type", () => {
    const api = service("api", { ...base, ports: { http: 8080, admin: { containerPort: 9000 } } });
    expectTypeOf(api).toEqualTypeOf<Service<"http" | "admin">>();
    expectTypeOf(api).toExtend<Workload>();
    expectTypeOf(service("job", base)).toEqualTypeOf<Service<never>>();
  });

  it("takes routes to its own ports only", () => {
    const route = edge.route({ path: "/api/*" });
    expect(route).toMatchObject({ kind: "route", loadBalancer: edge, props: { path: "/api/*" } });
    service("api", { ...base, ports: { http: 8080, admin: 9000 }, routes: { http: [route, edge.route()] } });
    // @ts-expect-error there is no port http
    service("api", { ...base, ports: { web: 8080 }, routes: { http: route } });
    // @ts-expect-error there are no ports
    service("api", { ...base, routes: { http: route } });
  });

  it("waits for its own sidecars only", () => {
    const sidecars = { migrate: { image: "migrate:1.0", essential: false } };
    const api = service("api", { ...base, sidecars, dependsOn: { migrate: "SUCCESS" } });
    expect(api.props).toMatchObject({ sidecars, dependsOn: { migrate: "SUCCESS" } });
    // @ts-expect-error the sidecar is called migrate
    service("api", { ...base, sidecars, dependsOn: { migrations: "SUCCESS" } });
    // @ts-expect-error there are no sidecars
    service("api", { ...base, dependsOn: { migrate: "SUCCESS" } });
  });

  it("has sidecars that wait for each other and for the main container", () => {
    const proxy = { image: "proxy:1.0", dependsOn: { main: "HEALTHY", migrate: "COMPLETE" } } as const;
    const api = service("api", { ...base, sidecars: { proxy, migrate: { image: "migrate:1.0" } } });
    expect(api.props.sidecars).toEqual({ proxy, migrate: { image: "migrate:1.0" } });
    service("api", {
      ...base,
      // @ts-expect-error there is no container migrate
      sidecars: { proxy: { image: "proxy:1.0", dependsOn: { migrate: "START" } } },
    });
  });

  it("has sidecars that the environment decides, and those that others have too", () => {
    const isLarge = JSON.parse("true") === true;
    const log = sidecar({ image: "log:1.0", dependsOn: { main: "START" } });
    const api = service("api", { ...base, sidecars: isLarge ? { log } : {} });
    expect(api.props.sidecars).toEqual({ log: { image: "log:1.0", dependsOn: { main: "START" } } });
  });

  it("takes both spellings of sizes, and those that the environment decides", () => {
    const isLarge = JSON.parse("true") === true;
    const api = service("api", { cpu: 512, memory: 4096, image: "api:1.0" });
    expect(api.props).toMatchObject({ cpu: 512, memory: 4096 });
    service("api", { cpu: "0.5 vCPU", memory: "4 GB", image: "api:1.0" });
    service("api", { cpu: isLarge ? 1024 : 256, memory: isLarge ? 4096 : 512, image: "api:1.0" });
    // @ts-expect-error 4 vCPU take 8 GB or more
    service("api", { cpu: "4 vCPU", memory: "4 GB", image: "api:1.0" });
    // @ts-expect-error text beside text, number beside number
    service("api", { cpu: 512, memory: "4 GB", image: "api:1.0" });
  });

  it("takes a size that is picked by environment", () => {
    const environment: Environment<"staging" | "production"> = { name: "production", account: "1", region: "r" };
    const picked = pick(environment, { staging: size(256, 512), production: size(1024, 2048) });
    expect(service("api", { ...picked, image: "api:1.0" }).props).toMatchObject({ cpu: 1024, memory: 2048 });
  });

  it("takes a number of tasks or a scaling", () => {
    expect(service("api", { ...base, desiredCount: 2 }).props.desiredCount).toBe(2);
    expect(service("api", { ...base, scaling: { min: 2, max: 4 } }).props.scaling).toEqual({ min: 2, max: 4 });
    // @ts-expect-error scaling decides
    service("api", { ...base, desiredCount: 2, scaling: { min: 2, max: 4 } });
  });

  it("has settings that a function of the user's own can take and pass on", () => {
    expectTypeOf(frugal("api", { image: "api:1.0", scaling: { min: 1, max: 2 } })).toExtend<Workload>();
  });
});

/** Nothing makes such a share yet: the types are held all the same. */
declare const onEc2: CapacityShare<Ec2>;
declare const onInstances: CapacityShare<ManagedInstances>;

describe("where a service runs", () => {
  it("is Fargate unless shares say otherwise", () => {
    const shares = [fargate({ base: 1 }), fargateSpot({ weight: 3 })];
    expect(service("api", { ...base, capacityProviderStrategy: shares }).props.capacityProviderStrategy).toBe(shares);
    // @ts-expect-error Fargate wants a size
    service("api", { image: "api:1.0" });
  });

  it("decides sizes and properties", () => {
    expectTypeOf(service<Ec2>).toBeCallableWith("api", { image: "api:1.0", cpu: 300, memory: 700, user: "app" });
    expectTypeOf(service<ManagedInstances>).toBeCallableWith("api", { image: "api:1.0" });
    const types = () => {
      service("api", { image: "api:1.0", cpu: 300, memory: 700, capacityProviderStrategy: [onEc2] });
      service("api", { image: "api:1.0", capacityProviderStrategy: [onInstances] });
      const ports = { http: { containerPort: 80, hostPort: 0 } };
      service("api", { image: "api:1.0", ports, capacityProviderStrategy: [onEc2] });
      // @ts-expect-error a task that goes with Fargate has that disk
      service("api", { image: "api:1.0", ephemeralStorage: 30, capacityProviderStrategy: [onEc2] });
      // @ts-expect-error one kind of capacity for all tasks
      service("api", { ...base, capacityProviderStrategy: [onEc2, fargate()] });
    };
    expect(types).toBeTypeOf("function");
  });

  it("has no Linux user on Windows, and only the sizes that Windows has", () => {
    const windows = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } as const;
    const web = service("web", { cpu: 1024, memory: 2048, image: "iis:1.0", runtimePlatform: windows });
    expect(web.props.runtimePlatform).toBe(windows);
    // @ts-expect-error Windows starts at 1024
    service("web", { cpu: 512, memory: 1024, image: "iis:1.0", runtimePlatform: windows });
    // @ts-expect-error Windows containers have no such user
    service("web", { cpu: 1024, memory: 2048, image: "iis:1.0", runtimePlatform: windows, user: "app" });
  });
});
