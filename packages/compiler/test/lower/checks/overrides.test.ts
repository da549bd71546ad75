import { cluster, service, sidecar, type ServiceOverrides } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

function lowered(overrides: ServiceOverrides) {
  return lowerShop({ workloads: [service("api", { ...base, overrides })] });
}

it.each([
  [{ taskDefinition: { family: "other" } }, "services.api.overrides.taskDefinition.family"],
  [{ container: { image: "redis:7.4" } }, "services.api.overrides.container.image"],
  [{ service: { cluster: "other" } }, "services.api.overrides.service.cluster"],
])("reports %j, which other parts of the output rely on", (overrides, place) => {
  expect(codesOf(lowered(overrides))).toEqual([`config/override-owned at ${place}`]);
});

it("reports the same of a sidecar and of the cluster", () => {
  const log = sidecar({ image: IMAGE, overrides: { container: { name: "other" } } });
  const shop = lowerShop({
    cluster: cluster({ overrides: { clusterName: "other" } }),
    workloads: [service("api", { ...base, sidecars: { log } })],
  });
  expect(codesOf(shop)).toEqual([
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
