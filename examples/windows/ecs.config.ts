import { app, cluster, ec2Capacity, loadBalancer, repository, service, worker, queue } from "ecs-dsl";

const images = repository("shop/store");
const edge = loadBalancer("edge");

/** IIS on Fargate: images and hosts have to be of one version of Windows. */
const store = service("store", {
  cpu: 2048,
  memory: 4096,
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
  image: images.tag("v5.4.0"),
  ports: { http: 80 },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  environment: { ASPNETCORE_ENVIRONMENT: "Production" },
  enableExecuteCommand: true,
  healthCheckGracePeriodSeconds: 300,
  desiredCount: 2,
});

/** Instances of the same version of Windows: from it follow their image, what their agent is told in PowerShell, and their disk. */
const instances = ec2Capacity("windows", {
  instanceType: "m7i.xlarge",
  operatingSystem: "WINDOWS_SERVER_2022_CORE",
  minSize: 1,
  maxSize: 4,
  rootVolume: { sizeInGiB: 100 },
  userData: "Set-TimeZone -Id 'W. Europe Standard Time'",
});

/** Of Windows on instances ECS counts what containers ask for, not what the task does. */
const reports = service("reports", {
  capacity: instances,
  container: { cpu: 1024, memory: 4096 },
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
  image: images.tag("v5.4.0"),
  command: ["reports.exe"],
});

/** It takes minutes to start: the first pull of Windows is of several GB. */
const invoices = worker("invoices", {
  cpu: "1 vCPU",
  memory: "2 GB",
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
  image: images.tag("v5.4.0"),
  command: ["invoices.exe"],
  queue: queue("invoices"),
  scaling: { min: 1, max: 4, messagesPerTask: 20 },
  ephemeralStorage: 50,
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({
    cluster: cluster({ executeCommand: { logging: { cloudWatchLogGroupName: "/ecs/sessions" } } }),
    workloads: [store, reports, invoices],
  }),
});
