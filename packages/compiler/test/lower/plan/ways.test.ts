import { loadBalancer, networkLoadBalancer } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { placedWays } from "../../../src/lower/plan/ways.ts";

it("routes and listeners are told apart, and where they stand", () => {
  const [edge, tcp] = [loadBalancer("edge"), networkLoadBalancer("ingest")];
  const ways = { http: [edge.route(), tcp.listen({ port: 80 })], redis: tcp.listen({ port: 6379 }) };
  const holder = noun({}, "services.api", 'service "api"');
  expect(placedWays(ways, holder).map(({ way, position: { at, words } }) => [way.kind, at, words])).toEqual([
    ["route", ["routes", "http", 0], 'route 1 to port "http"'],
    ["network-listener", ["routes", "http", 1], 'listener 2 to port "http"'],
    ["network-listener", ["routes", "redis"], 'the listener to port "redis"'],
  ]);
  expect(placedWays(undefined, holder)).toEqual([]);
});
