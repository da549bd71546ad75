import type { Defaults } from "ecs-dsl";

/** Defaults of every noun that has some. */
export const DEFAULTS: Defaults = {
  workload: { enableFaultInjection: false, dockerLabels: { "com.example.owner": "shop" } },
  service: { startTimeout: 60 },
  worker: { startTimeout: 60 },
  task: { startTimeout: 30 },
  scheduledTask: { state: "ENABLED" },
  daemon: { startTimeout: 30 },
  loadBalancer: { preserveHostHeader: true },
  networkLoadBalancer: { deletionProtection: true },
  repository: { tags: { owner: "shop" } },
  queue: { delaySeconds: 0 },
  topic: { tracingConfig: "PassThrough" },
  fileSystem: { throughputMode: "elastic" },
  ec2Capacity: { managedDraining: "ENABLED" },
  managedInstances: { autoRepair: "ENABLED" },
  external: { tags: { owner: "plant" }, overrides: { role: { MaxSessionDuration: 7200 } } },
  sidecar: { memoryReservation: 32, stopTimeout: 30 },
  distribution: { httpVersion: "http2" },
  publicRepository: { tags: { owner: "shop" } },
  registry: { grants: { pullThroughCache: ["123456789012"] } },
  cluster: { containerInsights: "enabled" },
  network: { ipv6: false },
  rules: { "images/latest-tag": "info" },
};
