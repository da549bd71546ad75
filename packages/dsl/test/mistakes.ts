import { RESOURCE_MISTAKES } from "./resource-mistakes.ts";
import { CAPACITY_MISTAKES } from "./capacity-mistakes.ts";
import { TRAFFIC_MISTAKES } from "./traffic-mistakes.ts";

/** What a user writes, and what tsc then says: all of it. The first line of the source is line 2: the import is line 1. */
export const MISTAKES = {
  "memory that does not go with the cpu": {
    source: `service("api", { cpu: 512, memory: 8192, image: "api:1.0" });`,
    errors: [`2:28 Type '8192' is not assignable to type '1024 | 2048 | 3072 | 4096'.`],
  },
  "memory in GB that does not go with the cpu in vCPU": {
    source: `service("api", { cpu: "0.5 vCPU", memory: "8 GB", image: "api:1.0" });`,
    errors: [`2:35 Type '"8 GB"' is not assignable to type '"1 GB" | "2 GB" | "3 GB" | "4 GB"'.`],
  },
  "memory as text beside a cpu in units": {
    source: `service("api", { cpu: 512, memory: "1024", image: "api:1.0" });`,
    errors: [`2:28 Type 'string' is not assignable to type '1024 | 2048 | 3072 | 4096'.`],
  },
  "memory as text without a cpu": {
    source: `service("api", { memory: "1024", image: "api:1.0" });`,
    errors: [`2:18 Type '"1024"' is not assignable to type 'number | \`\${number} GB\`'.`],
  },
  "memory as text without a cpu, on Windows": {
    source: `service("api", { memory: "1024", image: "api:1.0", runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } });`,
    errors: [`2:18 Type '"1024"' is not assignable to type 'number | \`\${number} GB\`'.`],
  },
  "cpu and memory as text": {
    source: `worker("mail", { cpu: "512", memory: "1024", image: "mail:1.0", queue: queue("jobs") });`,
    errors: [
      `2:18 Type '"512"' is not assignable to type '"0.25 vCPU" | "0.5 vCPU" | "1 vCPU" | "16 vCPU" | "2 vCPU" | "32 vCPU" | "4 vCPU" | "8 vCPU" | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384 | 32768'.`,
      `2:30 Type '"1024"' is not assignable to type 'number | \`\${number} GB\`'.`,
    ],
  },
  "memory as text of a task that is from a service": {
    source: `const api = service("api", { cpu: 512, memory: 1024, image: "api:1.0" });
task("migrate", { from: api, memory: "2048" });`,
    errors: [`3:30 Type '"2048"' is not assignable to type 'number | \`\${number} GB\`'.`],
  },
  "a cpu that Fargate does not offer": {
    source: `service("api", { cpu: 300, memory: 512, image: "api:1.0" });`,
    errors: [
      `2:18 Type '300' is not assignable to type '"0.25 vCPU" | "0.5 vCPU" | "1 vCPU" | "16 vCPU" | "2 vCPU" | "32 vCPU" | "4 vCPU" | "8 vCPU" | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384 | 32768'.`,
    ],
  },
  "a cpu that Fargate does not offer to Windows": {
    source: `service("api", {
  cpu: 512,
  memory: 2048,
  image: "api:1.0",
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});`,
    errors: [`3:3 Type '512' is not assignable to type '"1 vCPU" | "2 vCPU" | "4 vCPU" | 1024 | 2048 | 4096'.`],
  },
  "a property that Windows does not have": {
    source: `service("api", {
  cpu: 1024,
  memory: 2048,
  image: "api:1.0",
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
  user: "app",
});`,
    errors: [
      `7:3 Object literal may only specify known properties, and 'user' does not exist in type 'ServiceProps<Fargate, "WINDOWS_SERVER_2022_CORE", 1024, never, never, never, never> & OnFargateWindows'.`,
    ],
  },
  "missing memory": {
    source: `service("api", { cpu: 512, image: "api:1.0" });`,
    errors: [
      `2:16 Argument of type '{ cpu: 512; image: string; }' is not assignable to parameter of type 'ServiceProps<Fargate, OperatingSystemFamily, 512, never, never, never, never> & OnFargate'.\n  Property 'memory' is missing in type '{ cpu: 512; image: string; }' but required in type 'OnFargate'.`,
    ],
  },
  "a pair in size() that Fargate does not offer": {
    source: `service("api", { ...size(512, 8192), image: "api:1.0" });`,
    errors: [`2:31 Argument of type '8192' is not assignable to parameter of type '1024 | 2048 | 3072 | 4096'.`],
  },
  "a misspelt property": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", desiredCont: 3 });`,
    errors: [
      `2:60 Object literal may only specify known properties, but 'desiredCont' does not exist in type 'ServiceProps<Fargate, OperatingSystemFamily, 512, never, never, never, never> & OnFargate'. Did you mean to write 'desiredCount'?`,
    ],
  },
  "a misspelt property of a health check": {
    source: `sidecar({ image: "proxy:1.0", healthCheck: { command: "true", startperiod: 5 } });`,
    errors: [
      `2:63 Object literal may only specify known properties, but 'startperiod' does not exist in type 'HealthCheck'. Did you mean to write 'startPeriod'?`,
    ],
  },
  "a property that only EC2 has": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", privileged: true });`,
    errors: [
      `2:60 Object literal may only specify known properties, and 'privileged' does not exist in type 'ServiceProps<Fargate, OperatingSystemFamily, 512, never, never, never, never> & OnFargate'.`,
    ],
  },
  "a property of a sidecar that only EC2 has": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", sidecars: { log: { image: "log:1.0", privileged: true } } });`,
    errors: [`2:97 Type 'boolean' is not assignable to type 'NotOnFargate'.`],
  },
  "a volume that only EC2 has": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  volumes: { cache: { docker: { scope: "task" } } },
  mounts: { "/cache": "cache" },
});`,
    errors: [
      `6:23 Object literal may only specify known properties, and 'docker' does not exist in type 'FargateVolume | FileSystem'.`,
    ],
  },
  "a folder of the instance on Fargate": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", volumes: { run: "/var/run" } });`,
    errors: [`2:71 Type 'string' is not assignable to type 'FargateVolume | FileSystem | undefined'.`],
  },
  "a Linux parameter that only EC2 has": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", linuxParameters: { sharedMemorySize: 64 } });`,
    errors: [
      `2:79 Object literal may only specify known properties, and 'sharedMemorySize' does not exist in type 'LinuxParameters<"SYS_PTRACE">'.`,
    ],
  },
  "a mount of a volume that is not there": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  volumes: { uploads: {} },
  mounts: { "/uploads": "uplods" },
  sidecars: { scan: { image: "scan:1.0", mounts: { "/uploads": { volume: "upload" } } } },
});`,
    errors: [
      `7:13 Type '"uplods"' is not assignable to type '"uploads" | MountProps<"uploads">'. Did you mean '"uploads"'?`,
      `8:66 Type '"upload"' is not assignable to type '"uploads"'.`,
    ],
  },
  "a mount without volumes": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", mounts: { "/uploads": "uploads" } });`,
    errors: [`2:70 Type 'string' is not assignable to type 'NoVolumeOfThatName'.`],
  },
  "a misspelt property of a port": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { http: { containrPort: 80 } } });`,
    errors: [
      `2:77 Object literal may only specify known properties, but 'containrPort' does not exist in type 'PortProps'. Did you mean to write 'containerPort'?`,
    ],
  },
  "a range of ports with another sign": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { media: { containerPortRange: "80:90" } } });`,
    errors: [`2:78 Type '"80:90"' is not assignable to type '\`\${number}-\${number}\`'.`],
  },
  "a route to a port that the service does not have": {
    source: `const edge = loadBalancer("edge");
service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { http: 8080 }, routes: { htp: edge.route() } });`,
    errors: [
      `3:93 Object literal may only specify known properties, but 'htp' does not exist in type '{ readonly http?: readonly Way[] | Way; }'. Did you mean to write 'http'?`,
    ],
  },
  "headers of a route in a word of other tools": {
    source: `loadBalancer("edge").route({ path: "/api/*", headers: { "X-Api": "2" } });`,
    errors: [
      `2:46 Object literal may only specify known properties, but 'headers' does not exist in type 'RouteProps'. Did you mean to write 'header'?`,
    ],
  },
  "a header of a route as text": {
    source: `loadBalancer("edge").route({ header: "X-Api: 2" });`,
    errors: [`2:30 Type 'string' is not assignable to type 'Readonly<Record<string, string | readonly string[]>>'.`],
  },
  "a route of a service without ports": {
    source: `const edge = loadBalancer("edge");
service("api", { cpu: 512, memory: 1024, image: "api:1.0", routes: { http: edge.route() } });`,
    errors: [
      `3:70 Type 'Route' is not assignable to type 'NoPortOfThatName'.\n  Type 'Route' is not assignable to type 'symbol'.`,
    ],
  },
  "routes in an array": {
    source: `const edge = loadBalancer("edge");
service("api", { cpu: 512, memory: 1024, image: "api:1.0", ports: { http: 8080 }, routes: [edge.route()] });`,
    errors: [`3:83 Type 'Route[]' has no properties in common with type '{ readonly http?: readonly Way[] | Way; }'.`],
  },
  "an unknown port in url()": {
    source: `service("cache", { cpu: 512, memory: 1024, image: "redis:7.4", ports: { redis: 6379 } }).url("reddis");`,
    errors: [`2:94 Argument of type '"reddis"' is not assignable to parameter of type '"redis"'.`],
  },
  "an unknown port in host() of ports declared first": {
    source: `const auth = ports("auth", { http: 8080 });
auth.host("htp");
service("auth", { cpu: 512, memory: 1024, image: "auth:1.0", ports: auth }).url("htp");`,
    errors: [
      `3:11 Argument of type '"htp"' is not assignable to parameter of type '"http"'.`,
      `4:81 Argument of type '"htp"' is not assignable to parameter of type '"http"'.`,
    ],
  },
  "a reference in a template literal": {
    source: `const cache = ports("cache", { redis: 6379 });
export const url = \`\${cache.url("redis")}/0\`;`,
    errors: [
      `3:23 Implicit conversion of a 'symbol' to a 'string' will fail at runtime. Consider wrapping this expression in 'String(...)'.`,
    ],
  },
  "a reference beside +": {
    source: `const cache = ports("cache", { redis: 6379 });
export const url = cache.url("redis") + "/0";`,
    errors: [`3:20 The '+' operator cannot be applied to type 'symbol'.`],
  },
  "a reference where text is wanted": {
    source: `const cache = ports("cache", { redis: 6379 });
cluster({ name: text\`\${cache.host("redis")}\` });`,
    errors: [`3:11 Type 'Reference<"text">' is not assignable to type 'string | undefined'.`],
  },
  "sidecars in an array": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", sidecars: [{ image: "log:1.0" }] });`,
    errors: [
      `2:60 Type '{ image: string; }[]' is not assignable to type '{ readonly [x: string]: SidecarProps<string, never, Fargate> | undefined; }'.\n  Index signature for type 'string' is missing in type '{ image: string; }[]'.`,
    ],
  },
  "a misspelt property of a sidecar": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", sidecars: { log: { image: "log:1.0", esential: true } } });`,
    errors: [
      `2:97 Object literal may only specify known properties, but 'esential' does not exist in type 'SidecarProps<"log" | "main", never, Fargate>'. Did you mean to write 'essential'?`,
    ],
  },
  "a sidecar without an image": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", sidecars: { log: { essential: false } } });`,
    errors: [
      `2:72 Property 'image' is missing in type '{ essential: false; }' but required in type 'SidecarProps<"log" | "main", never, Fargate>'.`,
    ],
  },
  "an unknown dependency of the service": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  sidecars: { log: { image: "log:1.0" } },
  dependsOn: { lgo: "START" },
});`,
    errors: [
      `7:16 Object literal may only specify known properties, and 'lgo' does not exist in type '{ readonly log?: Condition; }'.`,
    ],
  },
  "a dependency of a service without sidecars": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", dependsOn: { log: "START" } });`,
    errors: [`2:73 Type 'string' is not assignable to type 'NoContainerOfThatName'.`],
  },
  "an unknown dependency of a sidecar": {
    source: `service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  sidecars: { log: { image: "log:1.0", dependsOn: { mian: "HEALTHY" } } },
});`,
    errors: [
      `6:53 Object literal may only specify known properties, and 'mian' does not exist in type '{ readonly log?: Condition; readonly main?: Condition; }'.`,
    ],
  },
  "a condition that ECS does not have": {
    source: `sidecar({ image: "log:1.0", dependsOn: { main: "HEALTY" } });`,
    errors: [`2:42 Type '"HEALTY"' is not assignable to type 'Condition | undefined'. Did you mean '"HEALTHY"'?`],
  },
  "a number of tasks beside scaling": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", desiredCount: 2, scaling: { min: 2, max: 4 } });`,
    errors: [`2:60 Type 'number' is not assignable to type 'DecidedByScaling'.`],
  },
  "a scaling without its upper end": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", scaling: { min: 2 } });`,
    errors: [`2:60 Property 'max' is missing in type '{ min: 2; }' but required in type 'Scaling<2>'.`],
  },
  "deployment settings without their constructor": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", deployment: { maximumPercent: 150 } });`,
    errors: [
      `2:74 Object literal may only specify known properties, and 'maximumPercent' does not exist in type 'Deployment'.`,
    ],
  },
  "an override of what the compiler refers to": {
    source: `service("api", { cpu: 512, memory: 1024, image: "api:1.0", overrides: { service: { cluster: "other" } } });
repository("shop/api", { overrides: { repositoryName: "other" } });
loadBalancer("edge", { overrides: { Scheme: "internal" } });`,
    errors: [
      `2:84 Object literal may only specify known properties, and 'cluster' does not exist in type 'EcsServiceOverrides'.`,
      `3:39 Object literal may only specify known properties, and 'repositoryName' does not exist in type 'RepositoryOverrides'.`,
      `4:37 Object literal may only specify known properties, and 'Scheme' does not exist in type 'LoadBalancerOverrides'.`,
    ],
  },
  "a part of what the compiler writes, as an override": {
    source: `const logConfiguration = { options: { mode: "blocking" } };
service("api", { cpu: 512, memory: 1024, image: "api:1.0", overrides: { container: { logConfiguration } } });
sidecar({ image: "log:1.0", overrides: { container: { logConfiguration: { option: {} } } } });`,
    errors: [
      `4:75 Object literal may only specify known properties, but 'option' does not exist in type '{ readonly logDriver?: "awsfirelens" | "awslogs" | "fluentd" | "gelf" | "journald" | "json-file" | "splunk" | "syslog"; readonly options?: { readonly [x: string]: string | undefined; } | undefined; readonly secretOptions?: readonly { ...; }[] | undefined; }'. Did you mean to write 'options'?`,
    ],
  },
  "a misspelt setting of logging": {
    source: `awsLogs({ retentionDays: 30 });`,
    errors: [
      `2:11 Object literal may only specify known properties, but 'retentionDays' does not exist in type 'AwsLogsProps'. Did you mean to write 'retentionInDays'?`,
    ],
  },
  "a secret written as text": {
    source: `sidecar({ image: "log:1.0", secrets: { TOKEN: "prod/token" } });`,
    errors: [`2:40 Type 'string' is not assignable to type 'Parameter | Secret'.`],
  },
  "a network that is both new and there already": {
    source: `network({ cidr: "10.0.0.0/16", vpcId: "vpc-0123456789abcdef0" });`,
    errors: [
      `2:32 Object literal may only specify known properties, and 'vpcId' does not exist in type 'NetworkProps'.`,
    ],
  },
  "an environment without its region": {
    source: `app("shop", { environments: { staging: { account: "123456789012" } }, define: () => ({ workloads: [] }) });`,
    errors: [
      `2:31 Property 'region' is missing in type '{ account: string; }' but required in type 'EnvironmentProps'.`,
    ],
  },
  "an environment that the app does not have": {
    source: `app("shop", {
  environments: { staging: { account: "123456789012", region: "us-east-1" } },
  define: (env) => ({ workloads: [], cluster: cluster({ name: env.name === "prod" ? "a" : "b" }) }),
});`,
    errors: [
      `4:63 This comparison appears to be unintentional because the types '"staging"' and '"prod"' have no overlap.`,
    ],
  },
  "an environment that pick() has no value for": {
    source: `const place = { account: "123456789012", region: "us-east-1" };
app("shop", {
  environments: { staging: place, production: place },
  define: (env) => ({ workloads: [], cluster: cluster({ name: pick(env, { staging: "a" }) }) }),
});`,
    errors: [
      `5:73 Argument of type '{ staging: "a"; }' is not assignable to parameter of type 'Choices<"production" | "staging", { readonly staging: "a"; }>'.\n  Property 'production' is missing in type '{ staging: "a"; }' but required in type '{ readonly production: unknown; readonly staging: unknown; }'.`,
    ],
  },
  "an environment in pick() that the app does not have": {
    source: `const place = { account: "123456789012", region: "us-east-1" };
app("shop", {
  environments: { staging: place },
  define: (env) => ({ workloads: [], cluster: cluster({ name: pick(env, { staging: "a", prod: "b" }) }) }),
});`,
    errors: [`5:89 Type 'string' is not assignable to type 'never'.`],
  },
  "workloads misspelt": {
    source: `app("shop", { workload: [] });`,
    errors: [
      `2:15 Object literal may only specify known properties, but 'workload' does not exist in type 'AppContent | AppEnvironments<never>'. Did you mean to write 'workloads'?`,
    ],
  },
  ...CAPACITY_MISTAKES,
  ...RESOURCE_MISTAKES,
  ...TRAFFIC_MISTAKES,
};
