import { cluster, service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { restarts } from "../../../src/emit/runbook/restarts.ts";
import { sectionsOf, SIZE } from "./subject.ts";

const off = { cluster: cluster({ containerInsights: "disabled" }) };
const on = { cluster: cluster({ containerInsights: "enabled" }) };

it("measures a service, and by its family where Container Insights does", () => {
  const api = service("api", SIZE);
  expect(sectionsOf(restarts, [api], off)).toContain("Name=ServiceName,Value=api");
  expect(sectionsOf(restarts, [api], off)).not.toContain("ContainerInsights");
  expect(sectionsOf(restarts, [api], on)).toContain("Name=TaskDefinitionFamily,Value=shop-production-api");
});

it("measures no task without Container Insights, and looks into its log", () => {
  const text = sectionsOf(restarts, [task("migrate", SIZE)], off);
  expect(text).not.toContain("get-metric-statistics");
  expect(text).toContain("--log-group-name /ecs/shop/production/migrate --filter-pattern ");
});
