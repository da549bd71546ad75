/** What of another tool asks for the same as a rule, or for a part of it: ids of the tool, each with codes of ours. */
type Equivalents = Readonly<Record<string, readonly string[]>>;

/**
 * The tools, as pages show them. Checked 2026-11-30 against cfn-lint 1.51, Checkov's and cdk-nag's own lists, and AWS's.
 * @see https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md
 * @see https://www.checkov.io/5.Policy%20Index/cloudformation.html
 * @see https://github.com/cdklabs/cdk-nag/blob/main/RULES.md
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/ecs-rules.html
 */
const TOOLS: Readonly<Record<string, Equivalents>> = {
  "cfn-lint": {
    E1156: ["iam/role-arn-format"],
    E3042: ["schema/essential-required"],
    E3044: ["fargate/daemon", "deploy/codedeploy-lb", "deploy/external-controller"],
    E3046: ["logging/awslogs-required-options", "logging/awslogs-unknown-option"],
    E3047: ["fargate/size-invalid"],
    E3048: ["fargate/network-mode", "fargate/cpu-memory-required", "fargate/log-driver", "fargate/placement"],
    E3049: ["networking/lb-health-check-port-dynamic"],
    E3052: ["networking/network-configuration-required"],
    E3053: ["networking/host-port-awsvpc"],
    E3054: ["schema/launch-type-compat"],
    E3511: ["iam/role-arn-format"],
    E3513: ["ecr-repo/policy-shape"],
    E3713: ["fargate/log-driver"],
  },
  Checkov: {
    CKV_AWS_32: ["ecr-repo/policy-public"],
    CKV_AWS_51: ["ecr-repo/mutable-tags"],
    CKV_AWS_65: ["ops/container-insights"],
    CKV_AWS_97: ["security/efs-transit-encryption"],
    CKV_AWS_136: ["ecr-repo/cmk"],
    CKV_AWS_163: ["ecr-repo/scan-on-push"],
    CKV_AWS_223: ["logging/exec-logging"],
    CKV_AWS_224: ["logging/exec-encryption-target"],
    CKV_AWS_249: ["iam/execution-equals-task-role"],
    CKV_AWS_332: ["fargate/platform-version-latest"],
    CKV_AWS_333: ["networking/public-ip"],
    CKV_AWS_334: ["security/privileged"],
    CKV_AWS_335: ["security/host-pid-ipc"],
    CKV_AWS_336: ["security/readonly-rootfs"],
  },
  "cdk-nag": {
    "AwsSolutions-ECR1": ["ecr-repo/policy-public"],
    "AwsSolutions-ECS2": ["secrets/plaintext-env"],
    "AwsSolutions-ECS4": ["ops/container-insights"],
    "AwsSolutions-ECS7": ["logging/missing"],
  },
  "Security Hub": {
    "ECS.1": ["security/host-network", "security/root-user"],
    "ECS.2": ["networking/public-ip"],
    "ECS.3": ["security/host-pid-ipc"],
    "ECS.4": ["security/privileged"],
    "ECS.5": ["security/readonly-rootfs"],
    "ECS.8": ["secrets/aws-keys-env", "secrets/plaintext-env"],
    "ECS.9": ["logging/missing"],
    "ECS.10": ["fargate/platform-version-latest"],
    "ECS.12": ["ops/container-insights"],
    "ECS.13": ["ops/missing-tags"],
    "ECS.14": ["ops/missing-tags"],
    "ECS.15": ["ops/missing-tags"],
    "ECS.16": ["networking/public-ip"],
    "ECS.17": ["security/host-network"],
    "ECS.18": ["security/efs-transit-encryption"],
    "ECS.19": ["scaling/managed-termination-off"],
    "ECS.20": ["security/root-user"],
    "ECS.21": ["security/windows-admin-user"],
    "ECR.1": ["ecr-repo/scan-on-push"],
    "ECR.2": ["ecr-repo/mutable-tags"],
    "ECR.3": ["ecr-repo/lifecycle-missing"],
    "ECR.4": ["ops/missing-tags"],
    "ECR.5": ["ecr-repo/cmk"],
  },
  "Control Tower": {
    "CT.ECS.PR.1": ["fargate/platform-version-latest"],
    "CT.ECS.PR.2": ["ops/container-insights"],
    "CT.ECS.PR.3": ["security/root-user"],
    "CT.ECS.PR.4": ["networking/bridge-default-implicit", "security/host-network"],
    "CT.ECS.PR.5": ["logging/missing"],
    "CT.ECS.PR.6": ["security/readonly-rootfs"],
    "CT.ECS.PR.7": ["resources/container-memory-hard-limit"],
    "CT.ECS.PR.8": ["security/host-network", "security/root-user"],
    "CT.ECS.PR.9": ["networking/public-ip"],
    "CT.ECS.PR.10": ["security/host-pid-ipc"],
    "CT.ECS.PR.11": ["security/privileged"],
    "CT.ECS.PR.12": ["secrets/aws-keys-env", "secrets/plaintext-env"],
    "CT.ECR.PR.1": ["ecr-repo/lifecycle-missing"],
    "CT.ECR.PR.2": ["ecr-repo/scan-on-push"],
    "CT.ECR.PR.3": ["ecr-repo/mutable-tags"],
  },
};

/** Of a rule, the ids that ask for the same, by tool: `cfn-lint: E3047.`; nothing where no tool has one. */
export function equivalentsOf(code: string): readonly string[] {
  return Object.entries(TOOLS).flatMap(([tool, ids]) => {
    const own = Object.keys(ids).filter((id) => ids[id]?.includes(code));
    return own.length === 0 ? [] : [`${tool}: ${own.join(", ")}.`];
  });
}

/** Every id of another tool, with the rules that ask for the same. */
export function equivalents(): readonly {
  readonly tool: string;
  readonly id: string;
  readonly codes: readonly string[];
}[] {
  return Object.entries(TOOLS).flatMap(([tool, ids]) =>
    Object.entries(ids).map(([id, codes]) => ({ tool, id, codes })),
  );
}
