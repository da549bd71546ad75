import { app, awsLogs, cluster, repository, service } from "ecs-dsl";

const images = repository("my-app");
const routers = repository("fluentd");

// The application writes its log to files of a volume; a router reads them there, and sends them on.
const application = service("app-with-logging-sidecar", {
  cpu: 1024,
  memory: 2048,
  container: { name: "application", cpu: 768, memory: 1536 },
  image: images.tag("v1.4.2"),
  ports: { http: 8080 },
  volumes: { logs: {} },
  mounts: { "/var/log/app": "logs" },
  dependsOn: { "log-router": "START" },
  logging: awsLogs({ datetimeFormat: "%Y-%m-%d %H:%M:%S" }),
  sidecars: {
    "log-router": {
      image: routers.tag("v1.18.0"),
      cpu: 256,
      memory: 512,
      essential: false,
      restartPolicy: { enabled: true },
      environment: { FLUENTD_CONF: "fluent.conf" },
      mounts: { "/var/log/app": { volume: "logs", readOnly: true } },
      logging: awsLogs({ streamPrefix: "fluentd" }),
    },
  },
  desiredCount: 2,
});

export default app("logging-sidecar", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [application] }),
});
