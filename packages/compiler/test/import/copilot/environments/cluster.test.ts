import { expect, it } from "vitest";
import { clusterOf } from "../../../../src/import/copilot/environments/cluster.ts";
import { remarks, shown, yaml } from "../../shown.ts";

it.each([
  ["container_insights: true", false, 'cluster({ containerInsights: "enabled" })'],
  ["container_insights: false", false, 'cluster({ containerInsights: "disabled" })'],
  ["container_insights: false", true, 'cluster({ containerInsights: "enabled" })'],
  ["other: 1", true, undefined],
])("%s, with a worker that scales: %s", (text, scales, code) => {
  expect(shown(clusterOf(yaml(text), scales))).toBe(code);
});

it("says why insights stay on", () => {
  const given = yaml("container_insights: false");
  clusterOf(given, true);
  expect(remarks(given)).toEqual([
    "container_insights: approximated: Workers follow the number of running tasks, which Container Insights count.",
  ]);
});
