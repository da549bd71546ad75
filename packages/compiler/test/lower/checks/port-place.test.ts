import { ports, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

it("is where the ports are declared", () => {
  const test = { header: { "X-Test": "green" } };
  const auth = ports("auth", { http: { containerPort: 8080, test } });
  const workloads = [service("auth", { cpu: 256, memory: 512, image: IMAGE, ports: auth })];
  expect(codesOf(lowerShop({ workloads }))).toEqual(["config/port-test-unused at ports.http.test"]);
});
