import { loadBalancer, service as ecsService } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { service } from "../../../../src/emit/runbook/kinds/service.ts";
import { sectionsOf, SIZE } from "../subject.ts";

it("is healthy before its deployment ends", () => {
  const routes = { http: loadBalancer("edge").route() };
  const text = sectionsOf(service, [ecsService("api", { ...SIZE, ports: { http: 80 }, routes })]);
  expect(text.match(/^### .*$/gm)).toEqual(["### Health checks that fail", "### A deployment that does not end"]);
});
