import {
  app,
  awsLogs,
  cluster,
  fargateSpot,
  keepLast,
  loadBalancer,
  repository,
  rolling,
  secret,
  service,
  size,
  type AppContent,
} from "@ecs-dsl/dsl";
import { formatPath, type Path } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import type { LoweredDocument } from "../../../src/model/assembly.ts";
import { lower } from "../../../src/lower/lower.ts";
import { sourceAt } from "../../../src/model/source-at.ts";
import { IMAGE } from "../lowered.ts";

const lowered = (content: AppContent) => lower(app("shop", content), "default").assembly.documents;

/** The place of a finding, in the user's words. */
function placeOf(document: LoweredDocument, at: Path): string {
  const source = sourceAt(document, at);
  if (source === undefined) return "nowhere";
  return [source.label, formatPath(source.path)].filter((text) => text !== "").join(".");
}

const images = repository("shop/api", {
  lifecycle: [keepLast(10), { selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 1 } }],
  encryption: { encryptionType: "KMS" },
});
const edge = loadBalancer("edge");

const everything = {
  ...size(512, 1024),
  image: images.build("./api"),
  ports: { metrics: { containerPort: 9090 }, http: 8080 },
  environment: { ZONE: "a", APP: "b" },
  secrets: { PASSWORD: secret("db") },
  command: ["serve"],
  entryPoint: ["/bin/sh"],
  workingDirectory: "/app",
  user: "node",
  healthCheck: { command: "true", interval: 30 },
  readonlyRootFilesystem: true,
  startTimeout: 60,
  stopTimeout: 60,
  routes: { http: edge.route() },
  desiredCount: 2,
  sidecars: { router: { image: IMAGE, memory: 128, environment: { A: "1" }, dependsOn: { main: "START" } } },
  dependsOn: { router: "START" },
  runtimePlatform: { cpuArchitecture: "ARM64" },
  ephemeralStorage: 30,
  enableExecuteCommand: true,
  healthCheckGracePeriodSeconds: 30,
  container: { name: "application", memoryReservation: 256 },
  logging: awsLogs({ streamPrefix: "shop" }),
  deployment: rolling({ maximumPercent: 150, circuitBreaker: { enable: false } }),
  capacityProviderStrategy: [fargateSpot({ weight: 1 })],
  tags: { team: "orders" },
  overrides: {
    container: { linuxParameters: { sharedMemorySize: 64 } },
    taskDefinition: { runtimePlatform: { operatingSystemFamily: "LINUX" } },
    service: { platformVersion: "1.3.0" },
  },
} as const;

const documents = lowered({
  cluster: cluster({
    name: "shop",
    containerInsights: "enabled",
    overrides: { serviceConnectDefaults: { namespace: "shop" } },
  }),
  workloads: [service("api", everything)],
});

const main = ["containerDefinitions", 0];
const router = ["containerDefinitions", 1];

describe.each<[string, readonly [Path, string][]]>([
  [
    "taskDefinition",
    [
      [["family"], "services.api"],
      [["cpu"], "services.api.cpu"],
      [["memory"], "services.api.memory"],
      [["runtimePlatform", "cpuArchitecture"], "services.api.runtimePlatform.cpuArchitecture"],
      [
        ["runtimePlatform", "operatingSystemFamily"],
        "services.api.overrides.taskDefinition.runtimePlatform.operatingSystemFamily",
      ],
      [["ephemeralStorage", "sizeInGiB"], "services.api.ephemeralStorage"],
      [["tags", 0, "value"], "services.api.tags.team"],
      [[...main, "image"], "services.api.image"],
      [[...main, "name"], "services.api.container.name"],
      [[...main, "memoryReservation"], "services.api.container.memoryReservation"],
      [[...main, "logConfiguration", "options", "awslogs-stream-prefix"], "services.api.logging.streamPrefix"],
      [[...main, "portMappings", 0, "containerPort"], "services.api.ports.http"],
      [[...main, "portMappings", 1, "containerPort"], "services.api.ports.metrics.containerPort"],
      [[...main, "portMappings", 1, "name"], "services.api.ports.metrics"],
      [[...main, "environment", 0, "name"], "services.api.environment.APP"],
      [[...main, "environment", 1, "value"], "services.api.environment.ZONE"],
      [[...main, "secrets", 0, "valueFrom"], "services.api.secrets.PASSWORD"],
      [[...main, "command", 0], "services.api.command[0]"],
      [[...main, "entryPoint"], "services.api.entryPoint"],
      [[...main, "workingDirectory"], "services.api.workingDirectory"],
      [[...main, "user"], "services.api.user"],
      [[...main, "healthCheck", "interval"], "services.api.healthCheck.interval"],
      [[...main, "healthCheck", "command", 1], "services.api.healthCheck.command"],
      [[...main, "readonlyRootFilesystem"], "services.api.readonlyRootFilesystem"],
      [[...main, "startTimeout"], "services.api.startTimeout"],
      [[...main, "stopTimeout"], "services.api.stopTimeout"],
      [[...main, "dependsOn", 0, "condition"], "services.api.dependsOn.router"],
      [[...main, "linuxParameters", "initProcessEnabled"], "services.api.enableExecuteCommand"],
      [
        [...main, "linuxParameters", "sharedMemorySize"],
        "services.api.overrides.container.linuxParameters.sharedMemorySize",
      ],
      [[...router, "image"], "services.api.sidecars.router.image"],
      [[...router, "memory"], "services.api.sidecars.router.memory"],
      [[...router, "environment", 0], "services.api.sidecars.router.environment.A"],
      [[...router, "dependsOn", 0, "containerName"], "services.api.sidecars.router.dependsOn.main"],
    ],
  ],
  [
    "service",
    [
      [["serviceName"], "services.api"],
      [["desiredCount"], "services.api.desiredCount"],
      [["healthCheckGracePeriodSeconds"], "services.api.healthCheckGracePeriodSeconds"],
      [["deploymentConfiguration", "maximumPercent"], "services.api.deployment.maximumPercent"],
      [
        ["deploymentConfiguration", "deploymentCircuitBreaker", "enable"],
        "services.api.deployment.circuitBreaker.enable",
      ],
      [["capacityProviderStrategy", 0, "capacityProvider"], "services.api.capacityProviderStrategy[0]"],
      [["capacityProviderStrategy", 0, "weight"], "services.api.capacityProviderStrategy[0].weight"],
      [["enableExecuteCommand"], "services.api.enableExecuteCommand"],
      [["loadBalancers", 0, "containerPort"], "services.api.routes.http"],
      [["platformVersion"], "services.api.overrides.service.platformVersion"],
      [["tags", 0, "key"], "services.api.tags.team"],
    ],
  ],
  [
    "cluster",
    [
      [["clusterName"], "cluster.name"],
      [["settings", 0, "value"], "cluster.containerInsights"],
      [["serviceConnectDefaults", "namespace"], "cluster.overrides.serviceConnectDefaults.namespace"],
    ],
  ],
  [
    "repository",
    [
      [["repositoryName"], 'repositories["shop/api"]'],
      [["encryptionConfiguration", "kmsKey"], 'repositories["shop/api"].encryption.kmsKey'],
      [["imageScanningConfiguration", "scanOnPush"], 'repositories["shop/api"].scanOnPush'],
    ],
  ],
  [
    "lifecyclePolicy",
    [
      [["rules", 1, "selection", "countNumber"], 'repositories["shop/api"].lifecycle[1].selection.countNumber'],
      [["rules", 2, "selection", "countNumber"], 'repositories["shop/api"].lifecycle[0].selection.countNumber'],
    ],
  ],
])("origins of a %s", (kind, places) => {
  it.each(places.map(([at, place]) => [formatPath(at), place, at] as const))("place %s at %s", (_text, place, at) => {
    const document = documents.find((candidate) => candidate.kind === kind);
    expect(document === undefined ? "no document" : placeOf(document, at)).toBe(place);
  });
});
