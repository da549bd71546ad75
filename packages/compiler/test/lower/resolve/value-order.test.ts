import { resource, securityGroup, service, stack, task, type Reference } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { deploymentOrder } from "../../../src/model/deployment-order.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
const holding = (name: string, Value: Reference<"output">) =>
  stack(name, { Value: resource("AWS::SSM::Parameter", { Type: "String", Value }) });

function wavesOf(content: Parameters<typeof lowerShop>[0]) {
  const shop = lowerShop(content);
  expect(codesOf(shop)).toEqual([]);
  return deploymentOrder(shop.assembly).map((wave) => wave.map((name) => name.replace("shop-production-", "")));
}

it("a stack comes after the workloads whose values it takes, and before those that take its own", () => {
  const api = service("api", size);
  const access = holding("access", api.securityGroup());
  const tools = holding("tools", access.ref("Value"));
  const admin = service("admin", { ...size, environment: { TOOLS: tools.ref("Value") } });
  const first = holding("first", tools.ref("Value"));
  const web = service("web", size);
  expect(wavesOf({ workloads: [admin, api, web], resources: [access, tools, first] })).toEqual([
    ["platform"],
    ["api", "web"],
    ["stack-access"],
    ["stack-tools"],
    ["stack-first"],
    ["admin"],
  ]);
});

it("a workload comes after one whose value it takes, and after a stack that its connection leads to", () => {
  const migrate = task("migrate", size);
  const data = stack("data", {
    Db: resource("AWS::RDS::DBCluster", {
      Engine: "aurora-mysql",
      VpcSecurityGroupIds: [securityGroup("Db", { port: 1 })],
    }),
    Run: resource("AWS::SSM::Parameter", { Type: "String", Value: migrate.taskDefinition() }),
  });
  const api = service("api", { ...size, connections: [data.port("Db")] });
  const admin = service("admin", { ...size, environment: { RUN: api.taskDefinition() } });
  expect(wavesOf({ workloads: [admin, api, migrate] })).toEqual([
    ["platform"],
    ["migrate"],
    ["stack-data"],
    ["api"],
    ["admin"],
  ]);
});
