import type { Refusal } from "../aws/answer.ts";
import type { Check } from "./check.ts";
import { type Finding, LIKELIHOODS } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** What is wrong with a service, the likely cause first. */
export interface Diagnosis {
  readonly name: string;
  readonly cluster: string;
  readonly desired: number;
  readonly running: number;
  readonly taskDefinition: string;
  readonly findings: readonly Finding[];
  /** What could not be looked at: the cause may be there. */
  readonly unseen: readonly Refusal[];
}

/** Asks every check. */
export async function examine(patient: Patient, checks: readonly Check[]): Promise<Diagnosis> {
  const examined = await Promise.all(
    checks.map(async ({ name, examine: ask }) => {
      const { findings, unseen } = await ask(patient);
      return { findings: findings.map((finding) => ({ check: name, ...finding })), unseen };
    }),
  );
  const { service, taskDefinition, running, target } = patient;
  const findings = examined.flatMap((one) => one.findings);
  return {
    name: target.name,
    cluster: target.cluster,
    desired: service?.desiredCount ?? running.length,
    running: service?.runningCount ?? running.length,
    taskDefinition: taskDefinition === undefined ? "" : `${taskDefinition.family}:${taskDefinition.revision ?? ""}`,
    findings: withoutEchoes(
      LIKELIHOODS.flatMap((likelihood) => findings.filter((finding) => finding.likelihood === likelihood)),
    ),
    unseen: unlike([...patient.unseen, ...examined.flatMap((one) => one.unseen)]),
  };
}

/** What ECS says of a cause that is told is no further cause. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ evidence }, index) => {
    const told = new Set(findings.slice(0, index).flatMap((finding) => finding.evidence));
    return evidence.length === 0 || !evidence.every((line) => told.has(line));
  });
}

function unlike(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refusals.map((refusal) => [`${refusal.action} ${refusal.code}`, refusal])).values()];
}
