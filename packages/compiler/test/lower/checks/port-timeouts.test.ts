import { cloudMap, type Discovery, ports, service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const timeout = { idleTimeoutSeconds: 30 };

function called(port: object, discovery: Discovery = serviceConnect()) {
  const api = service("api", { ...base, ports: { http: { containerPort: 8080, ...port } } });
  return lowerShop({ discovery, workloads: [api, service("web", { ...base, environment: { API: api.url("http") } })] });
}

it("ends requests where there are some", () => {
  const perRequest = { timeout: { perRequestTimeoutSeconds: 60 } };
  expect(codesOf(called({ ...perRequest, appProtocol: "http" }))).toEqual([]);
  expect(codesOf(called({ timeout }))).toEqual([]);
  expect(codesOf(called(perRequest))).toEqual([
    "config/port-timeout at services.api.ports.http.timeout.perRequestTimeoutSeconds",
  ]);
  expect(textsOf(called(perRequest))).toEqual([
    [
      'Port "http" of service "api" has a timeout for requests and no `appProtocol`: Service Connect sees no requests in plain TCP.',
      'Set `appProtocol` to "http", or remove it and set `idleTimeoutSeconds`.',
    ],
  ]);
});

it("is told of a timeout that no proxy has", () => {
  const api = service("api", { ...base, ports: { http: { containerPort: 8080, timeout } } });
  expect(textsOf(lowerShop({ workloads: [api] }))).toEqual([
    [
      'Port "http" of service "api" has a `timeout` of the proxies of Service Connect, and no service has a reference to it.',
      "Remove it; a load balancer has an `idleTimeoutSeconds` of its own.",
    ],
  ]);
  expect(textsOf(called({ timeout }, cloudMap("myapp.local")))[0]?.[0]).toBe(
    'Port "http" of service "api" has a `timeout` of the proxies of Service Connect, and it is no port that Service Connect leads to.',
  );
});

it("is told where the ports are declared", () => {
  const auth = ports("auth", { http: { containerPort: 8080, timeout } });
  expect(codesOf(lowerShop({ workloads: [service("auth", { ...base, ports: auth })] }))).toEqual([
    "config/port-timeout-unused at ports.http.timeout",
  ]);
});

it("is told of a sidecar's, which nobody refers to", () => {
  const sidecars = { log: { image: IMAGE, ports: { admin: { containerPort: 9000, timeout } } } };
  expect(codesOf(lowerShop({ workloads: [service("api", { ...base, sidecars })] }))).toContain(
    "config/port-timeout-unused at services.api.sidecars.log.ports.admin.timeout",
  );
});
