import { SHAPES } from "@ecs-dsl/validators";
import { fromCloudFormation } from "../../../read/cloudformation/from-cloud-formation.ts";
import { CLUSTER_FACTS } from "../facts/cluster.ts";
import type { ResourceKind } from "../resource-kind.ts";

/** Its capacity providers are another resource's, and are compared by who uses them. */
export const cluster: ResourceKind = {
  type: "AWS::ECS::Cluster",
  noun: "cluster",
  facts: CLUSTER_FACTS,
  compiled: (properties) => fromCloudFormation(SHAPES.cluster, properties).value,
  live: async (aws, { id, properties }) => {
    const name = id ?? properties["ClusterName"];
    if (typeof name !== "string") return { value: undefined };
    const include = ["CONFIGURATIONS", "SETTINGS"] as const;
    const answer = await aws.ask("ecs:DescribeClusters", { clusters: [name], include: [...include] });
    if ("refusal" in answer) return answer;
    const live = answer.value.clusters?.find(({ status }) => status !== "INACTIVE");
    if (live === undefined) return { value: undefined };
    const { settings, configuration, serviceConnectDefaults } = live;
    return { value: { settings, configuration, serviceConnectDefaults } };
  },
  effect: ({ place }) => (place === "" ? "new" : "in-place"),
};
