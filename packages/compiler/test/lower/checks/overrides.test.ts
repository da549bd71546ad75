import { cluster, loadBalancer, repository, service, sidecar, type ServiceOverrides } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

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
