import { expect, it } from "vitest";
import { traefikRoute } from "../../../../src/import/compose/features/traefik.ts";

const RULE = "traefik.http.routers.w.rule";

it("reads hosts, paths and the port", () => {
  expect(
    traefikRoute({
      [RULE]: "Host(`a.com`, `b.com`) && PathPrefix(`/x/`)",
      "traefik.http.services.w.loadbalancer.server.port": "8080",
    }),
  ).toEqual({ host: ["a.com", "b.com"], path: ["/x/", "/x/*"], port: 8080 });
  expect(traefikRoute({ [RULE]: 'Host("a.com")' })).toEqual({ host: "a.com" });
  expect([
    traefikRoute(undefined),
    traefikRoute({ a: "b" }),
    traefikRoute({ [RULE]: "Host(`a`)", "traefik.enable": "false" }),
  ]).toEqual([undefined, undefined, undefined]);
});
