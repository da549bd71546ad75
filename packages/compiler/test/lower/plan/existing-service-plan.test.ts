import { service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop } from "../lowered.ts";

it("plans services of one name in two namespaces apart, and one that is named often once", () => {
  const [one, other] = ["a.local", "b.local"].map((namespace) =>
    service.existing("auth", { namespace, ports: { http: 8080 } }),
  );
  const environment = { A: one?.host("http") ?? "", B: other?.host("http") ?? "", C: one?.host("http") ?? "" };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment });
  const lowered = lowerShop({ discovery: serviceConnect({ namespace: "a.local" }), workloads: [api] });
  expect(lowered.findings.map(({ code, source }) => [code, source.path])).toEqual([
    ["config/existing-service", ["namespace"]],
  ]);
  expect(documentOf(lowered, "service")).toBeDefined();
});
