import {
  awsLogs,
  cluster,
  fargateSpot,
  loadBalancer,
  queue,
  repository,
  rolling,
  secret,
  service,
  sidecar,
  topic,
  type AnyServiceProps,
  type ServiceOverrides,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

type Props = Omit<Partial<AnyServiceProps>, "cpu" | "memory" | "desiredCount" | "scaling">;

function lowered(overrides: ServiceOverrides) {
  return lowerShop({ workloads: [service("api", { ...base, overrides })] });
}

it.each([
  // @ts-expect-error the editor does not offer what is refused
  [{ taskDefinition: { family: "other" } } satisfies ServiceOverrides, "services.api.overrides.taskDefinition.family"],
  // @ts-expect-error the editor does not offer what is refused
  [{ container: { image: "redis:7.4" } } satisfies ServiceOverrides, "services.api.overrides.container.image"],
  // @ts-expect-error the editor does not offer what is refused
  [{ service: { cluster: "other" } } satisfies ServiceOverrides, "services.api.overrides.service.cluster"],
  // @ts-expect-error the editor does not offer what is refused
  [{ service: { serviceName: "other" } } satisfies ServiceOverrides, "services.api.overrides.service.serviceName"],
])("reports %j, which other parts of the output rely on", (overrides: object, place) => {
  expect(codesOf(lowered(overrides))).toEqual([`config/override-owned at ${place}`]);
});

it("reports the same of a sidecar, of the cluster and of a repository", () => {
  // @ts-expect-error a sidecar is named by its key
  const log = sidecar({ image: IMAGE, overrides: { container: { name: "other" } } });
  // @ts-expect-error the name is that of the repository
  const images = repository("shop/api", { overrides: { repositoryName: "other" } });
  const shop = lowerShop({
    // @ts-expect-error the name is that of the cluster
    cluster: cluster({ overrides: { clusterName: "other" } }),
    repositories: [images],
    workloads: [service("api", { ...base, sidecars: { log } })],
  });
  expect(codesOf(shop)).toEqual([
    'config/override-owned at repositories["shop/api"].overrides.repositoryName',
    "config/override-owned at cluster.overrides.clusterName",
    "config/override-owned at services.api.sidecars.log.overrides.container.name",
  ]);
});

it("leaves nothing of awslogs to another log driver", () => {
  const logConfiguration = { logDriver: "awsfirelens", options: { Name: "s3" } } as const;
  expect(documentOf(lowered({ container: { logConfiguration } }), "taskDefinition")).toMatchObject({
    containerDefinitions: [{ logConfiguration: { logDriver: "awsfirelens", options: { Name: "s3" } } }],
  });
  const more = lowered({ container: { logConfiguration: { logDriver: "awslogs", options: { mode: "blocking" } } } });
  expect(documentOf(more, "taskDefinition")).toMatchObject({
    containerDefinitions: [{ logConfiguration: { options: { "awslogs-group": "/ecs/shop/production/api" } } }],
  });
});

it("merges options of the log driver that the compiler configures", () => {
  const more = lowered({ container: { logConfiguration: { options: { mode: "non-blocking" } } } });
  expect(documentOf(more, "taskDefinition")).toMatchObject({
    containerDefinitions: [
      {
        logConfiguration: {
          logDriver: "awslogs",
          options: { mode: "non-blocking", "awslogs-group": "/ecs/shop/production/api" },
        },
      },
    ],
  });
});

it("refuses what a load balancer does not leave to its overrides", () => {
  // @ts-expect-error `internal` decides
  const edge = loadBalancer("edge", { overrides: { Scheme: "internal" } });
  const api = service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } });
  expect(codesOf(lowerShop({ workloads: [api] }))).toEqual([
    "config/property-unknown at loadBalancers.edge.overrides.Scheme",
  ]);
});

it("refuses what queues and topics do not leave to their overrides", () => {
  // @ts-expect-error `fifo` decides
  const jobs = queue("jobs", { overrides: { FifoQueue: true } });
  // @ts-expect-error the rights of tasks follow `kmsKey`
  const orders = topic("orders", { overrides: { KmsMasterKeyId: "alias/shop" } });
  expect(codesOf(lowerShop({ workloads: [], resources: [jobs, orders] }))).toEqual([
    "config/property-unknown at queues.jobs.overrides.FifoQueue",
    "config/property-unknown at topics.orders.overrides.KmsMasterKeyId",
  ]);
});

describe("an override that says something else than a property", () => {
  const REPLACES = "config/override-replaces at services.api.overrides";
  const codes = (props: Props) => codesOf(lowerShop({ workloads: [service("api", { ...base, ...props })] }));

  it.each<[string, Props, string]>([
    ["a single value", { user: "1000", overrides: { container: { user: "0" } } }, "container.user"],
    ["a size", { overrides: { taskDefinition: { cpu: "512" } } }, "taskDefinition.cpu"],
    [
      "a plain list",
      { command: ["serve"], overrides: { container: { command: ["serve", "--debug"] } } },
      "container.command",
    ],
    [
      "a value in a structure",
      {
        healthCheck: { command: "curl -f localhost", interval: 10 },
        overrides: { container: { healthCheck: { interval: 30, retries: 5 } } },
      },
      "container.healthCheck.interval",
    ],
    [
      "an entry of a list by name",
      {
        environment: { LOG_LEVEL: "info", PORT: 80 },
        overrides: { container: { environment: [{ name: "LOG_LEVEL", value: "debug" }] } },
      },
      "container.environment[0]",
    ],
    [
      "a strategy",
      {
        capacityProviderStrategy: [fargateSpot({ weight: 1 })],
        overrides: { service: { capacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }] } },
      },
      "service.capacityProviderStrategy",
    ],
    [
      "a setting of the deployment",
      {
        deployment: rolling({ maximumPercent: 150 }),
        overrides: { service: { deploymentConfiguration: { maximumPercent: 200 } } },
      },
      "service.deploymentConfiguration.maximumPercent",
    ],
    [
      "the log driver",
      {
        logging: awsLogs({ mode: "blocking" }),
        overrides: { container: { logConfiguration: { logDriver: "splunk" } } },
      },
      "container.logConfiguration.logDriver",
    ],
  ])("is reported for %s", (_what, props, place) => {
    expect(codes(props)).toEqual([`${REPLACES}.${place}`]);
  });

  it.each<[string, Props]>([
    ["the same", { user: "1000", overrides: { container: { user: "1000" }, taskDefinition: { cpu: "256" } } }],
    ["what is not written", { overrides: { container: { user: "0" }, service: { desiredCount: 3 } } }],
    [
      "what holds by default",
      { healthCheck: { command: "curl -f localhost" }, overrides: { container: { healthCheck: { interval: 30 } } } },
    ],
    [
      "what holds beside a setting of the deployment",
      {
        deployment: rolling({ circuitBreaker: { enable: true } }),
        overrides: { service: { deploymentConfiguration: { deploymentCircuitBreaker: { rollback: false } } } },
      },
    ],
    [
      "further entries of a list",
      { environment: { PORT: 80 }, overrides: { container: { environment: [{ name: "LOG_LEVEL", value: "debug" }] } } },
    ],
    [
      "a member that an entry lacks",
      {
        ports: { http: 80 },
        overrides: { container: { portMappings: [{ containerPort: 80, protocol: "tcp", appProtocol: "http" }] } },
      },
    ],
    [
      "one of the places that a property is about",
      {
        enableExecuteCommand: true,
        tags: { team: "orders" },
        deployment: rolling({ maximumPercent: 150 }),
        overrides: {
          container: { linuxParameters: { initProcessEnabled: false } },
          taskDefinition: { tags: [{ key: "team", value: "shop" }] },
          service: { availabilityZoneRebalancing: "DISABLED", tags: [{ key: "team", value: "shop" }] },
        },
      },
    ],
    [
      "what only the deployment knows",
      {
        secrets: { PASSWORD: secret("db") },
        overrides: {
          container: { secrets: [{ name: "PASSWORD", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/db" }] },
        },
      },
    ],
  ])("is not reported for %s", (_what, props) => {
    expect(codes(props)).toEqual([]);
  });

  it("names both, and where the property is", () => {
    const [finding] = lowerShop({
      workloads: [service("api", { ...base, user: "1000", overrides: { container: { user: "0" } } })],
    }).findings;
    expect(finding).toMatchObject({
      severity: "info",
      message: 'Service "api" sets `user`, and `overrides.container.user` replaces it.',
      help: "Remove one of the two.",
      related: [{ message: "`user` is here.", source: { label: "services.api", path: ["user"] } }],
    });
  });

  it("is reported for a sidecar, whether it is shared or stands in its service", () => {
    const own = { image: IMAGE, user: "1000", overrides: { container: { user: "0" } } } as const;
    const api = service("api", { ...base, sidecars: { log: own, proxy: sidecar(own) } });
    const shop = lowerShop({ workloads: [api] });
    expect(codesOf(shop)).toEqual([
      "config/override-replaces at services.api.sidecars.log.overrides.container.user",
      "config/override-replaces at services.api.sidecars.proxy.overrides.container.user",
    ]);
    expect(textsOf(shop).map(([message]) => message)).toEqual([
      'Sidecar "log" of service "api" sets `user`, and `overrides.container.user` replaces it.',
      'Sidecar "proxy" of service "api" sets `user`, and `overrides.container.user` replaces it.',
    ]);
  });

  it("is not reported for a sidecar that logs elsewhere than its service", () => {
    const log = { image: IMAGE, overrides: { container: { logConfiguration: { logDriver: "splunk" } } } } as const;
    expect(codes({ logging: awsLogs({ mode: "blocking" }), sidecars: { log } })).toEqual([]);
  });

  it("is reported for the cluster, a repository and a load balancer", () => {
    const edge = loadBalancer("edge", {
      idleTimeoutSeconds: 30,
      overrides: {
        LoadBalancerAttributes: [
          { Key: "idle_timeout.timeout_seconds", Value: "90" },
          { Key: "deletion_protection.enabled", Value: "true" },
        ],
      },
    });
    const shop = lowerShop({
      cluster: cluster({
        containerInsights: "enabled",
        overrides: { settings: [{ name: "containerInsights", value: "disabled" }] },
      }),
      repositories: [
        repository("shop/api", {
          scanOnPush: true,
          overrides: { imageScanningConfiguration: { scanOnPush: false }, imageTagMutability: "MUTABLE" },
        }),
      ],
      workloads: [service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } })],
    });
    expect(codesOf(shop)).toEqual([
      "config/override-replaces at loadBalancers.edge.overrides.LoadBalancerAttributes[0]",
      'config/override-replaces at repositories["shop/api"].overrides.imageScanningConfiguration.scanOnPush',
      "config/override-replaces at cluster.overrides.settings[0]",
    ]);
  });

  it("says nothing of an override that is refused, or of a property that could not be used", () => {
    // @ts-expect-error a name is refused
    const named: Props = { container: { name: "web" }, overrides: { container: { name: "main" } } };
    expect(codes(named)).toEqual(["config/override-owned at services.api.overrides.container.name"]);
    const images = repository("shop/api", {
      // @ts-expect-error text is not a boolean
      scanOnPush: "yes",
      overrides: { imageScanningConfiguration: { scanOnPush: false } },
    });
    expect(codesOf(lowerShop({ repositories: [images], workloads: [service("api", base)] }))).toEqual([
      'config/property-type at repositories["shop/api"].scanOnPush',
    ]);
  });

  it("is accepted by a suppression", () => {
    const suppress = [{ code: "config/override-replaces", reason: "The default of the shop." }];
    expect(codes({ user: "1000", overrides: { container: { user: "0" } }, suppress })).toEqual([]);
  });
});
