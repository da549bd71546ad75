import { expect, it } from "vitest";
import { serviceProps } from "../../../../src/import/copilot/workloads/services.ts";
import { shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

const props = (text: string, isPublic: boolean) =>
  shown(serviceProps(workload(`image: { location: a, port: 80 }\n${text}`), settingOf(), isPublic));

it("is behind the public load balancer, or the internal one", () => {
  expect(props("http: { path: / }", true)).toContain("routes: { http: edge.route() }");
  expect(props("http: { path: / }", false)).toContain("routes: { http: internal.route() }");
  expect(props("http: false", true)).not.toContain("routes");
});

it("has its number of tasks, and how they are replaced", () => {
  expect(
    props("count: 3\ndeployment: { rolling: recreate }\nhttp: { path: /, healthcheck: { grace_period: 2m } }", true),
  ).toContain(
    "healthCheckGracePeriodSeconds: 120, desiredCount: 3, deployment: rolling({ minimumHealthyPercent: 0, maximumPercent: 100 }) }",
  );
});
