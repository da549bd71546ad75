import { queue, rolling, service, worker } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE, deployment: rolling({ minimumHealthyPercent: 50 }) } as const;
const all = [service("api", base), worker("jobs", { ...base, queue: queue("jobs") })];

it.each(all)("makes the ECS service of a $kind, document and resource alike", (workload) => {
  const shop = lowerShop({ workloads: [workload] });
  expect(documentOf(shop, "service", workload.name)).toMatchObject({
    serviceName: workload.name,
    deploymentConfiguration: { minimumHealthyPercent: 50 },
  });
  expect(propertiesOf(shop, `shop-production-${workload.name}`, "Service")).toMatchObject({
    DeploymentConfiguration: { MinimumHealthyPercent: 50 },
  });
});

it.each(["service", "worker"])("holds the deployment of a %s against what it takes", (kind) => {
  const props = {
    ...base,
    deployment: Reflect.apply(rolling, undefined, [{ maximumPercent: 0 }]),
    queue: queue("jobs"),
  };
  const { queue: _jobs, ...plain } = props;
  const workload = kind === "worker" ? worker("api", props) : service("api", plain);
  expect(codesOf(lowerShop({ workloads: [workload] }))).toEqual([
    `config/property-range at ${kind}s.api.deployment.maximumPercent`,
  ]);
});
