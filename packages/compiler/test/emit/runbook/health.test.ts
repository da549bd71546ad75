import { loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { health } from "../../../src/emit/runbook/health.ts";
import { sectionsOf, SIZE } from "./subject.ts";

const routes = { http: loadBalancer("edge").route({ path: "/*", healthCheck: "/health" }) };
const routed = { ...SIZE, ports: { http: 8080 }, routes };

it("is about services behind load balancers", () => {
  expect(sectionsOf(health, [service("api", SIZE)])).toBe("");
});

it("asks what the load balancer says of each target, and who is let in", () => {
  const text = sectionsOf(health, [service("api", routed)]);
  expect(text).toContain("--logical-resource-id EdgeTargetGroup ");
  expect(text).toContain("aws ec2 describe-security-groups --group-ids ");
  expect(text).not.toContain("execute-command");
});

it("asks the same from inside of a task that can be entered", () => {
  const text = sectionsOf(health, [service("api", { ...routed, enableExecuteCommand: true })]);
  expect(text).toContain("--container api --interactive --command 'wget -qO- http://localhost:8080/health'");
});
