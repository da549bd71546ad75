import { architectureOf, hasNeuronDevices, hasNvidiaGpus } from "@ecs-dsl/validators/facts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";

/** What differs between the operating systems of instances. */
export interface OperatingSystem {
  /** The parameter of Systems Manager in which AWS recommends an image. */
  readonly image: (instanceType: string) => string;
  /** The disk that tasks and images are on. */
  readonly disk: string;
  /** What that disk has at least, in GiB: the image takes it. */
  readonly diskSize: number;
  /** Disks beside it that the image brings, and that are to be encrypted as well. */
  readonly otherDisks: readonly string[];
  /** What the agent of ECS is told when an instance starts, and what the config adds. */
  readonly userData: (told: Told) => string;
}

interface Told {
  readonly cluster: string;
  readonly attribute: string;
  readonly more: string | undefined;
}

/** The family of its containers: text of ECS. */
export function familyOf({ props: { operatingSystem } }: Ec2CapacityPlan): string {
  return operatingSystem?.startsWith("WINDOWS_") === true ? operatingSystem : "LINUX";
}

export function operatingSystemOf({
  props: { operatingSystem = "AMAZON_LINUX_2023" },
}: Ec2CapacityPlan): OperatingSystem {
  if (operatingSystem === "AMAZON_LINUX_2023") return AMAZON_LINUX;
  return operatingSystem === "BOTTLEROCKET" ? BOTTLEROCKET : windows(operatingSystem);
}

/**
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html. Checked 2026-11-29.
 */
const AMAZON_LINUX: OperatingSystem = {
  image: (type) => `/aws/service/ecs/optimized-ami/amazon-linux-2023/${variantOf(type)}recommended/image_id`,
  disk: "/dev/xvda",
  diskSize: 30,
  otherDisks: [],
  userData: ({ cluster, attribute, more }) =>
    lines(
      "#!/bin/bash",
      "cat >>/etc/ecs/ecs.config <<'END'",
      `ECS_CLUSTER=${cluster}`,
      `ECS_INSTANCE_ATTRIBUTES={"capacity":"${attribute}"}`,
      "ECS_AWSVPC_BLOCK_IMDS=true",
      "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true",
      "END",
      more,
    ),
};

/** Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-bottlerocket-retrieve-ami.html, https://bottlerocket.dev/en/os/latest/api/settings/ecs/. Checked 2026-11-29. */
const BOTTLEROCKET: OperatingSystem = {
  image: (type) => {
    const variant = hasNvidiaGpus(type) ? "aws-ecs-2-nvidia" : "aws-ecs-2";
    const processor = architectureOf(type) === "ARM64" ? "arm64" : "x86_64";
    return `/aws/service/bottlerocket/${variant}/${processor}/latest/image_id`;
  },
  disk: "/dev/xvdb",
  diskSize: 20,
  otherDisks: ["/dev/xvda"],
  userData: ({ cluster, attribute, more }) =>
    lines(
      "[settings.ecs]",
      `cluster = "${cluster}"`,
      "awsvpc-block-imds = true",
      "enable-spot-instance-draining = true",
      "",
      "[settings.ecs.instance-attributes]",
      `capacity = "${attribute}"`,
      more === undefined ? undefined : `\n${more}`,
    ),
};

/**
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_windows_AMI.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows_task_IAM_roles.html. Checked 2026-11-29.
 */
function windows(family: string): OperatingSystem {
  const [, version = "", form = ""] = /^WINDOWS_SERVER_(\d+)_(CORE|FULL)$/.exec(family) ?? [];
  const edition = form === "CORE" ? "Core" : "Full";
  return {
    image: () => `/aws/service/ami-windows-latest/Windows_Server-${version}-English-${edition}-ECS_Optimized/image_id`,
    disk: "/dev/sda1",
    diskSize: 50,
    otherDisks: [],
    userData: ({ cluster, attribute, more }) =>
      lines(
        "<powershell>",
        variable("ECS_INSTANCE_ATTRIBUTES", `{"capacity":"${attribute}"}`),
        variable("ECS_ENABLE_SPOT_INSTANCE_DRAINING", "true"),
        variable("ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE", "true"),
        "Import-Module ECSTools",
        `Initialize-ECSAgent -Cluster '${cluster}' -EnableTaskIAMRole -EnableTaskENI -AwsvpcBlockIMDS -LoggingDrivers '["json-file","awslogs"]'`,
        more,
        "</powershell>",
      ),
  };
}

function variable(name: string, value: string): string {
  return `[Environment]::SetEnvironmentVariable('${name}', '${value}', 'Machine')`;
}

function lines(...all: readonly (string | undefined)[]): string {
  return all.filter((line) => line !== undefined).join("\n");
}

function variantOf(instanceType: string): string {
  if (hasNvidiaGpus(instanceType)) return "gpu/";
  if (hasNeuronDevices(instanceType)) return "neuron/";
  return architectureOf(instanceType) === "ARM64" ? "arm64/" : "";
}
