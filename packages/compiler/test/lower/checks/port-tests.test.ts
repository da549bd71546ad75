import { blueGreen, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

function called(header: Readonly<Record<string, string>>, settings: object = { deployment: blueGreen() }) {
  const port = { containerPort: 8080, appProtocol: "http", test: { header } } as const;
  const api = service("api", { ...base, ...settings, ports: { http: port } });
  return lowerShop({ workloads: [api, service("web", { ...base, environment: { API: api.url("http") } })] });
}

it("sends requests with one header to new tasks", () => {
  expect(codesOf(called({ "X-Test": "green" }))).toEqual([]);
  expect(documentOf(called({ "X-Test": "green" }), "service", "api")).toHaveProperty(
    "serviceConnectConfiguration.services.0.clientAliases.0",
    { port: 8080, dnsName: "api", testTrafficRules: { header: { name: "X-Test", value: { exact: "green" } } } },
  );
  expect(textsOf(called({ A: "1", B: "2" }))).toEqual([
    [
      'Test traffic of port "http" of service "api" has 2 headers; Service Connect looks at one.',
      'Write one, like `header: { "X-Test": "green" }`.',
    ],
  ]);
  expect(codesOf(called({}))).toEqual(["config/port-test at services.api.ports.http.test.header"]);
});

it("is told of test traffic that nothing shifts", () => {
  expect(codesOf(called({ "X-Test": "green" }, {}))).toEqual([
    "config/port-test-unused at services.api.ports.http.test",
  ]);
  expect(textsOf(called({ "X-Test": "green" }, {}))[0]?.[0]).toBe(
    'Port "http" of service "api" has `test` traffic, and no deployment shifts its requests by Service Connect.',
  );
});
