import type { Check } from "../check.ts";
import { type Examined, NOTHING, together, unseen } from "../finding.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";

/** Whether the log groups exist that containers write to. */
export const logGroup: Check = {
  name: "log-group",
  examine: async (patient) => {
    const options = patient.containers.flatMap(({ logConfiguration }) =>
      logConfiguration?.logDriver === "awslogs" ? [logConfiguration.options ?? {}] : [],
    );
    const groups = options.flatMap((option) => {
      const {
        "awslogs-group": group,
        "awslogs-region": region = patient.aws.region,
        "awslogs-create-group": made,
      } = option;
      return group === undefined || made === "true" || region !== patient.aws.region ? [] : [group];
    });
    return together(await Promise.all([...new Set(groups)].map((group) => ofGroup(patient, group))));
  },
};

async function ofGroup(patient: Patient, group: string): Promise<Examined> {
  const answer = await patient.aws.ask("logs:DescribeLogGroups", { logGroupNamePrefix: group });
  if ("refusal" in answer) return unseen(answer.refusal);
  if ((answer.value.logGroups ?? []).some(({ logGroupName }) => logGroupName === group)) return NOTHING;
  const finding = {
    likelihood: "certain",
    says: `Log group ${group} does not exist, and nothing makes it.`,
    evidence: ["logs:DescribeLogGroups lists no group of this name.", ...said(patient, /awslogs|log group/i)],
    help: "Deploy the stack that makes it, make it with `aws logs create-log-group`, or set `awslogs-create-group`.",
  } as const;
  return { findings: [finding], unseen: [] };
}
