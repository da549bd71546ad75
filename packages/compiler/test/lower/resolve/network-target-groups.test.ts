import { canary, networkLoadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, templateOf } from "../lowered.ts";
import { cache } from "../networked.ts";

const idsIn = (shop: ReturnType<typeof lowerShop>) =>
  Object.keys(templateOf(shop, "shop-production-cache").Resources).filter((id) => id.includes("Port"));

it("each port has a target group of its own, by its number and whether it is internal", () => {
  const [tcp, inner] = [networkLoadBalancer("ingest"), networkLoadBalancer("inner", { internal: true })];
  const routes = { redis: [tcp.listen({ port: 6379 }), tcp.listen({ port: 6380 }), inner.listen({ port: 6379 })] };
  const ports = { redis: 6379 };
  const shop = lowerShop({ workloads: [service("cache", { cpu: 256, memory: 512, image: IMAGE, ports, routes })] });
  expect(codesOf(shop)).toEqual([]);
  expect(idsIn(shop)).toEqual([
    "IngestPort6379TargetGroup",
    "IngestPort6379Listener",
    "IngestPort6380TargetGroup",
    "IngestPort6380Listener",
    "InnerPort6379TargetGroupInternal",
    "InnerPort6379ListenerInternal",
  ]);
});

it("a deployment that shifts the traffic has two of each", () => {
  const shop = lowerShop({ workloads: [cache("cache", { port: 6379 }, { deployment: canary() })] });
  expect(idsIn(shop)).toEqual([
    "IngestPort6379TargetGroup",
    "IngestPort6379TargetGroupAlternate",
    "IngestPort6379Listener",
  ]);
});

it("a listener to a port that is not there is reported as a route is", () => {
  const tcp = networkLoadBalancer("ingest");
  const props = { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379, media: { containerPortRange: "1-9" } } };
  const to = (port: string) =>
    lowerShop({
      workloads: [
        Reflect.apply(service, undefined, ["cache", { ...props, routes: { [port]: tcp.listen({ port: 6379 }) } }]),
      ],
    });
  expect(codesOf(to("rediss"))).toEqual(["config/port-unknown at services.cache.routes.rediss"]);
  expect(codesOf(to("media"))).toEqual(["config/port-range at services.cache.routes.media"]);
});
