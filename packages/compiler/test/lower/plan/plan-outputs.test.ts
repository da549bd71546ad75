import { app, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { planOutputs } from "../../../src/lower/plan/plan-outputs.ts";

const api = service("api", { cpu: 256, memory: 512, image: "api:1", ports: { http: 80 } });
const shop = app("shop", { workloads: [api] });

it("plans outputs by name, sorted, with where their values stand", () => {
  const value = api.url("http");
  const outputs = { B: value, A: { value: "text", parameter: "/a" } };
  expect(planOutputs(new Lowering(shop, { name: "default" }), shop, { outputs })).toEqual([
    { name: "A", value: "text", parameter: "/a", path: ["outputs", "A", "value"] },
    { name: "B", value, path: ["outputs", "B"] },
  ]);
});
