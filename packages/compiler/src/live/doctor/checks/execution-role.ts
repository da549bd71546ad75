import type { Check } from "../check.ts";
import { type Examined, type Finding, NOTHING } from "../finding.ts";
import { needsOf, type Need } from "../needs.ts";
import { said } from "../said.ts";
import type { Patient } from "../patient.ts";

/** Whether there is an execution role, ECS may take it, and it allows what starting the containers needs. */
export const executionRole: Check = {
  name: "execution-role",
  examine: async (patient) => {
    const needs = needsOf(patient.containers, patient.aws);
    const { executionRoleArn: arn } = patient.taskDefinition ?? {};
    if (patient.taskDefinition === undefined) return NOTHING;
    if (arn === undefined) return needs.length === 0 || !isOnFargate(patient) ? NOTHING : only(noRole(needs));
    const evidence = said(patient, /assume|AccessDenied|not authorized/i);
    const name = arn.slice(arn.lastIndexOf("/") + 1);
    const role = await patient.aws.ask("iam:GetRole", { RoleName: name });
    if ("refusal" in role)
      return role.refusal.code.startsWith("NoSuchEntity")
        ? only(goneRole(arn, evidence))
        : rightsOf(patient, arn, needs, [role.refusal]);
    const trust = decodeURIComponent(role.value.Role?.AssumeRolePolicyDocument ?? "");
    if (trust !== "" && !trust.includes("ecs-tasks.amazonaws.com")) return only(untrusting(arn, evidence));
    return rightsOf(patient, arn, needs, []);
  },
};

async function rightsOf(
  patient: Patient,
  arn: string,
  needs: readonly Need[],
  before: Examined["unseen"],
): Promise<Examined> {
  const found: Omit<Finding, "check">[] = [];
  const unlooked = [...before];
  for (const { actions, resource, what } of needs) {
    // oxlint-disable-next-line no-await-in-loop -- IAM allows few simulations in a second
    const answer = await patient.aws.ask("iam:SimulatePrincipalPolicy", {
      PolicySourceArn: arn,
      ActionNames: [...actions],
      ResourceArns: [resource],
    });
    if ("refusal" in answer) return { findings: found, unseen: [...unlooked, answer.refusal] };
    const denied = (answer.value.EvaluationResults ?? []).filter(({ EvalDecision }) => EvalDecision !== "allowed");
    if (denied.length > 0) {
      found.push({
        likelihood: "certain",
        says: `Execution role ${nameOf(arn)} may not ${what}.`,
        evidence: [
          ...denied.map(
            ({ EvalActionName = "", EvalDecision = "" }) =>
              `iam:SimulatePrincipalPolicy: ${EvalActionName} on ${resource}: ${EvalDecision}`,
          ),
          ...said(patient, /AccessDenied|not authorized/i),
        ],
        help: `Allow ${denied.map(({ EvalActionName }) => EvalActionName).join(", ")} on ${resource}. A role that ecs-dsl makes has it: deploy again.`,
      });
    }
  }
  return { findings: found, unseen: unlooked };
}

function only(finding: Omit<Finding, "check">): Examined {
  return { findings: [finding], unseen: [] };
}

function noRole(needs: readonly Need[]): Omit<Finding, "check"> {
  return {
    likelihood: "certain",
    says: "The task definition has no execution role, and its containers need one.",
    evidence: needs.map(({ what, resource }) => `to ${what}: ${resource}`),
    help: "Set `executionRoleArn`; a workload of ecs-dsl has a role of its own.",
  };
}

function goneRole(arn: string, evidence: readonly string[]): Omit<Finding, "check"> {
  return {
    likelihood: "certain",
    says: `Execution role ${nameOf(arn)} does not exist.`,
    evidence: ["iam:GetRole says NoSuchEntity.", ...evidence],
    help: "Deploy the stack that makes it, or name a role that exists.",
  };
}

function untrusting(arn: string, evidence: readonly string[]): Omit<Finding, "check"> {
  return {
    likelihood: "certain",
    says: `ECS may not take execution role ${nameOf(arn)}: its trust policy does not name ecs-tasks.amazonaws.com.`,
    evidence,
    help: "Let ecs-tasks.amazonaws.com assume it (`sts:AssumeRole`).",
  };
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** On instances their own role may do. */
function isOnFargate({ taskDefinition }: Patient): boolean {
  return taskDefinition?.requiresCompatibilities?.includes("FARGATE") ?? false;
}
