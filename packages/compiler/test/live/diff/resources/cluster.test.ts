import { expect, it } from "vitest";
import { cluster } from "../../../../src/live/diff/resources/cluster.ts";
import { differences } from "../../../../src/live/diff/difference.ts";
import { awsOf, denied } from "../../answers.ts";
import { at, found } from "./found.ts";

const properties = { ClusterName: "shop", ClusterSettings: [{ Name: "containerInsights", Value: "enhanced" }] };

it("compares what measures the cluster", async () => {
  const aws = awsOf({
    "ecs:DescribeClusters": ({ clusters: [name] = [] }) => ({
      clusters: [{ clusterName: name, status: "ACTIVE", settings: [{ name: "containerInsights", value: "disabled" }] }],
    }),
  });
  const compiled = cluster.compiled(properties);
  const live = await cluster.live(aws, found({ properties }));
  expect("value" in live && differences(compiled, live.value, cluster.facts)).toMatchObject([
    { path: "settings[containerInsights].value", after: "enhanced" },
  ]);
  expect(cluster.effect(at("settings[].value"))).toBe("in-place");
});

it("tells what is not there from what nobody may see", async () => {
  const inactive = awsOf({ "ecs:DescribeClusters": () => ({ clusters: [{ status: "INACTIVE" }] }) });
  expect(await cluster.live(inactive, found({ id: "shop" }))).toEqual({ value: undefined });
  expect(await cluster.live(awsOf({ "ecs:DescribeClusters": denied }), found({ id: "shop" }))).toHaveProperty(
    "refusal",
  );
  expect(await cluster.live(awsOf({}), found())).toEqual({ value: undefined });
});
