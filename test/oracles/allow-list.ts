import type { OracleFinding } from "./oracle-finding.ts";

/** Findings of an oracle that we know and keep, because the oracle is wrong or does not see enough. */
export interface Allowed {
  readonly oracle: OracleFinding["oracle"];
  readonly rule: string;
  readonly place: string;
  readonly reason: string;
}

/** Every entry has to match something that is emitted today. */
export const ALLOW_LIST: readonly Allowed[] = [
  {
    oracle: "cloudformation-validate",
    rule: "E1029",
    place: "AWS::ECS::TaskDefinition Properties/ContainerDefinitions/*/Environment/*/Value",
    reason: "A user's variable may hold a literal ${HOME}; outside of Fn::Sub CloudFormation leaves it alone.",
  },
  {
    oracle: "cloudformation-validate",
    rule: "E3676",
    place: "AWS::ElasticLoadBalancingV2::Listener Properties/Certificates",
    reason:
      "The listener has a certificate, by a reference to the one that the template makes; the rule does not see it.",
  },
  ...["Listener", "ListenerRule"].map((type): Allowed => ({
    oracle: "cfn-lint",
    rule: "E3002",
    place: `AWS::ElasticLoadBalancingV2::${type} Properties/Tags`,
    reason:
      "CloudFormation takes tags there, as its specification and AWS's own validator say; cfn-lint 1.51 is older.",
  })),
  ...[["cloudformation-validate", "F3002"] as const, ["cfn-lint", "E3002"] as const].map(([oracle, rule]): Allowed => ({
    oracle,
    rule,
    place: "AWS::SNS::Topic Properties/MaximumMessageSize",
    reason: "CloudFormation's specification has it; cloudformation-validate 1.9 and cfn-lint 1.51 are older.",
  })),
  {
    oracle: "cloudformation-validate",
    rule: "F3002",
    place: "AWS::ECS::Service Properties/DeploymentConfiguration/EarlySuccessCriteria",
    reason: "ECS has it since the third quarter of 2026; cloudformation-validate 1.9 is older.",
  },
  ...[
    ["E3002", "DeploymentCircuitBreaker/ResetOnHealthyTask"],
    ["E3002", "DeploymentCircuitBreaker/ThresholdConfiguration"],
    ["E3002", "EarlySuccessCriteria"],
    ["E3002", "LifecycleHooks/*/TargetType"],
    ["E3002", "LifecycleHooks/*/TimeoutConfiguration"],
    ["E3003", "LifecycleHooks/*"],
    ["E3030", "LifecycleHooks/*/LifecycleStages/*"],
  ].map(([rule = "", place = ""]): Allowed => ({
    oracle: "cfn-lint",
    rule,
    place: `AWS::ECS::Service Properties/DeploymentConfiguration/${place}`,
    reason: "ECS has pauses, thresholds and early success since the second quarter of 2026; cfn-lint 1.51 is older.",
  })),
];

/** Findings that nobody allowed, and allowances that nothing needed. */
export function judge(
  findings: readonly OracleFinding[],
  allowList: readonly Allowed[],
): { readonly unexpected: readonly OracleFinding[]; readonly unused: readonly Allowed[] } {
  return {
    unexpected: findings.filter((finding) => !allowList.some((allowed) => covers(allowed, finding))),
    unused: allowList.filter((allowed) => !findings.some((finding) => covers(allowed, finding))),
  };
}

function covers(allowed: Allowed, finding: OracleFinding): boolean {
  return allowed.oracle === finding.oracle && allowed.rule === finding.rule && allowed.place === finding.place;
}
