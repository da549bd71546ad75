import type { Check } from "../check.ts";
import { NOTHING, unseen } from "../finding.ts";
import { isWell } from "../is-well.ts";
import type { Patient } from "../patient.ts";

/** Whether a service that wants container instances has any. */
export const capacity: Check = {
  name: "capacity",
  examine: async (patient) => {
    if (isWell(patient) || !wantsInstances(patient)) return NOTHING;
    const { cluster } = patient.target;
    const answer = await patient.aws.ask("ecs:DescribeClusters", { clusters: [cluster] });
    if ("refusal" in answer) return unseen(answer.refusal);
    const { registeredContainerInstancesCount: count = 0 } = answer.value.clusters?.[0] ?? {};
    if (count > 0) return NOTHING;
    const finding = {
      likelihood: "certain",
      says: `Cluster ${cluster} has no container instance, and the service wants some.`,
      evidence: ["ecs:DescribeClusters: registeredContainerInstancesCount 0."],
      help: "Start instances whose agent joins the cluster, raise the Auto Scaling group, or use Fargate.",
    } as const;
    return { findings: [finding], unseen: [] };
  },
};

/** A capacity provider may start them: then there being none is how it begins. */
function wantsInstances({ service }: Patient): boolean {
  return (
    service?.launchType === "EC2" && (service.capacityProviderStrategy ?? []).length === 0 && service.desiredCount !== 0
  );
}
