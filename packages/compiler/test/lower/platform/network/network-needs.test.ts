import { app, network, repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../../src/lower/lowering.ts";
import { planApp } from "../../../../src/lower/plan/app-plan.ts";
import { networkNeeds } from "../../../../src/lower/platform/network/network-needs.ts";

const base = { cpu: 256, memory: 512, image: repository("shop/api").tag("1"), ports: { http: 80 } } as const;
const api = service("api", base);
const web = service("web", { ...base, environment: { API: api.url("http") } });

function called(natGateways: 0 | 1, workloads = [api], calls: readonly string[] = []) {
  const shop = app("shop", { workloads, network: network({ natGateways }) });
  return networkNeeds(planApp(new Lowering(shop, { name: "default" }), shop), [{ calls: () => calls }]).services;
}

it("are asked of no workload where tasks reach the internet", () => {
  expect(called(1, [api, web], ["sqs"])).toEqual([]);
});

it("are the endpoints of what tasks call, as far as there are some", () => {
  expect(called(0, [api], ["ecr", "shop", "sqs", "ecr"])).toEqual(["ecr.api", "ecr.dkr", "sqs"]);
});

it("are none of Service Connect where its members have public addresses", () => {
  const isPublic = { ...base, assignPublicIp: true };
  const server = service("server", isPublic);
  const client = service("client", { ...isPublic, environment: { SERVER: server.url("http") } });
  expect(called(0, [client, server])).toEqual([]);
});

it("are those of Service Connect where workloads talk to each other", () => {
  expect(called(0, [api, web])).toEqual(["ecs-agent"]);
});
