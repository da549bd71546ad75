import { type AppContent, loadBalancer, parameter, queue, repository, secret, service, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planWorkloads } from "../../../src/lower/plan/plan-workloads.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

function planned(...workloads: AppContent["workloads"]) {
  const content = { workloads, repositories: [repository("shop/tools")], resources: [queue("mail")] };
  return planWorkloads(new Lowering({ name: "shop" }, { name: "production" }), content);
}

describe("planWorkloads", () => {
  it("finds repositories and load balancers through the workloads, sorted by name", () => {
    const [edge, inner] = [loadBalancer("edge"), loadBalancer("alone")];
    const routes = { http: [edge.route(), inner.route({ path: "/a" })] };
    const api = service("api", { ...base, image: repository("shop/api").tag("v1"), ports: { http: 80 }, routes });
    const { repositories, loadBalancers } = planned(api);
    expect(repositories.map(({ name }) => name)).toEqual(["shop/api", "shop/tools"]);
    expect(loadBalancers.map(({ name }) => name)).toEqual(["alone", "edge"]);
  });

  it("finds queues through variables, permissions and other queues, sorted by kind and name", () => {
    const [jobs, lost] = [queue("jobs"), queue("lost")];
    const orders = queue("orders", { deadLetter: { maxReceiveCount: 5, queue: lost } });
    const sidecars = { log: { image: IMAGE, environment: { QUEUES: text`${jobs.url()},` } } };
    const permissions = [{ actions: ["sqs:PurgeQueue"], resources: [orders.arn()] }];
    const { resources } = planned(service("api", { ...base, sidecars, permissions }));
    expect(resources.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "queue jobs",
      "queue lost",
      "queue mail",
      "queue orders",
    ]);
  });

  it("says where each route and sidecar stands", () => {
    const edge = loadBalancer("edge");
    const routes = { http: edge.route() };
    const api = service("api", { ...base, ports: { http: 80 }, routes, sidecars: { log: { image: IMAGE } } });
    const [plan] = planned(api).workloads;
    expect(plan?.routes.map(({ port, subject }) => [port, subject.label])).toEqual([
      ["http", "services.api.routes.http"],
    ]);
    expect(plan?.sidecars).toMatchObject([{ name: "log", subject: { at: ["sidecars", "log"] } }]);
    expect(plan).toMatchObject({ kind: "service", containerName: "api", fullName: "shop-production-api" });
  });

  it("keeps the first of two that differ under one name", () => {
    const { workloads, duplicates } = planned(
      service("api", base),
      service("api", { ...base, cpu: 512, memory: 1024 }),
    );
    expect(workloads).toHaveLength(1);
    expect(duplicates).toMatchObject([{ name: "api", words: "service" }]);
  });

  it("reports secrets without a name", () => {
    const secrets = { A: secret(""), B: parameter("") };
    expect(codesOf(lowerShop({ workloads: [service("api", { ...base, secrets })] }))).toEqual([
      "config/property-empty at services.api.secrets.A",
      "config/property-empty at services.api.secrets.B",
    ]);
  });
});
