import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { architectureOf, hasNvidiaGpus, isInstanceTypeName } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Ec2CapacityPlan } from "../plan/plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { protectsInstances } from "../platform/ec2-capacity/context.ts";
import { familyOf, operatingSystemOf } from "../platform/ec2-capacity/operating-system.ts";
import { isDefaultKey } from "../resolve/secrets.ts";
import { userData } from "../platform/ec2-capacity/launch-template.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const ec2CapacityImage = definePlanRule({
  code: "config/ec2-capacity-image",
  severity: "error",
  on: "ec2Capacity",
  summary: "Instances have a machine image: by its id, by a parameter that is there, or the one that AWS recommends.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html",
    checked: "2026-11-29",
  },
  check(capacity, report, { leftOut }) {
    const { subject, props } = capacity;
    const { ami, instanceType = "" } = props;
    const isWindows = familyOf(capacity) !== "LINUX";
    if (isWindows && architectureOf(instanceType) === "ARM64") report(windowsOnArm(subject, instanceType));
    if (typeof ami === "string" && !/^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(ami)) report(noImage(subject, ami));
    if (typeof ami === "object" && referenceOf(ami.name) !== undefined) report(laterParameter(subject));
    const isOnGravitonWithGpus = hasNvidiaGpus(instanceType) && architectureOf(instanceType) === "ARM64";
    const isAmazonLinux = (props.operatingSystem ?? "AMAZON_LINUX_2023") === "AMAZON_LINUX_2023";
    if (ami === undefined && isOnGravitonWithGpus && isAmazonLinux && !leftOut.isLeftOut(subject, ["ami"])) {
      report(notRecommended(subject, instanceType));
    }
  },
});

export const ec2CapacityKeyPolicy = definePlanRule({
  code: "config/ec2-capacity-key-policy",
  severity: "info",
  on: "ec2Capacity",
  summary: "The policy of the key that encrypts the disks of instances lets EC2 Auto Scaling use it.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { rootVolume: { kmsKey } = {} } }, report) {
    if (kmsKey !== undefined && !isDefaultKey(kmsKey)) report(needsPolicy(subject));
  },
});

export const ec2CapacityProtection = definePlanRule({
  code: "config/ec2-capacity-protection",
  severity: "error",
  on: "ec2Capacity",
  summary: "ECS protects instances from being scaled in where it scales them.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html",
    checked: "2026-11-29",
  },
  check(capacity, report) {
    const { subject, props } = capacity;
    if (props.managedScaling?.status === "DISABLED" && protectsInstances(capacity)) report(unscaled(subject));
  },
});

export const ec2CapacitySize = definePlanRule({
  code: "config/ec2-capacity-size",
  severity: "error",
  on: "ec2Capacity",
  summary: "A capacity has no fewer instances at most than at least, and a disk that its image fits on.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html",
    checked: "2026-11-29",
  },
  check(capacity, report) {
    const { subject, props } = capacity;
    const { minSize, maxSize, managedScaling: scaling = {}, rootVolume: { sizeInGiB } = {} } = props;
    const { diskSize } = operatingSystemOf(capacity);
    if (sizeInGiB !== undefined && sizeInGiB < diskSize) report(smallDisk(subject, sizeInGiB, diskSize));
    if (minSize !== undefined && maxSize !== undefined && minSize > maxSize) report(turned(subject, minSize, maxSize));
    const { minimumScalingStepSize: least, maximumScalingStepSize: most } = scaling;
    if (least !== undefined && most !== undefined && least > most) report(turnedSteps(subject, least, most));
  },
});

export const ec2CapacityType = definePlanRule({
  code: "config/ec2-capacity-type",
  severity: "error",
  on: "ec2Capacity",
  summary: "Instances are of types that EC2 has, and all of one processor.",
  source: {
    url: "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { instanceType, spot } }, report) {
    if (instanceType === undefined) return;
    if (!isInstanceTypeName(instanceType)) report(noType(subject, instanceType, ["instanceType"]));
    spot?.instanceTypes?.forEach((type, index) => {
      const at = ["spot", "instanceTypes", index];
      if (!isInstanceTypeName(type)) report(noType(subject, type, at));
      else if (architectureOf(type) !== architectureOf(instanceType))
        report(otherType(subject, type, instanceType, at));
    });
  },
});

/** Bytes before they are encoded. Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html. Checked 2026-11-29. */
const USER_DATA_MAX = 16_384;

export const ec2CapacityUserData = definePlanRule({
  code: "config/ec2-capacity-user-data",
  severity: "error",
  on: "ec2Capacity",
  summary: `What instances run when they start is ${USER_DATA_MAX} bytes at most.`,
  source: { url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html", checked: "2026-11-29" },
  check(capacity, report, { cluster }) {
    const bytes = new TextEncoder().encode(userData(capacity, { cluster: cluster.name })).length;
    if (bytes > USER_DATA_MAX) report(tooLong(capacity, bytes));
  },
});

function windowsOnArm(subject: Noun, instanceType: string): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceType"]),
    message: `${capitalized(subject.words)} has Windows on instances of ${instanceType}, which are ARM64; Windows for ECS is for X86_64.`,
    help: 'Set `instanceType` to one that is X86_64, like "m7i.large".',
  };
}

function smallDisk(subject: Noun, size: number, least: number): PlanFinding {
  return {
    source: sourceOf(subject, ["rootVolume", "sizeInGiB"]),
    message: `${capitalized(subject.words)} has disks of ${size} GiB; the image of its operating system takes ${least}.`,
    help: `Set \`sizeInGiB\` to ${least} or more.`,
  };
}

function needsPolicy(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["rootVolume", "kmsKey"]),
    message: `${capitalized(subject.words)} encrypts its disks with a key of your own, and EC2 Auto Scaling starts instances by a role that no policy but the key's lets use it; without that, they end as soon as they start.`,
    help: "Let the role `AWSServiceRoleForAutoScaling` of the account do kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey*, kms:DescribeKey and, for resources of AWS, kms:CreateGrant in the policy of the key. Then suppress this with a reason.",
  };
}

function noImage(subject: Noun, ami: string): PlanFinding {
  return {
    source: sourceOf(subject, ["ami"]),
    message: `${capitalized(subject.words)} has the \`ami\` ${shown(ami)}, which is not the id of a machine image.`,
    help: 'Write its id, like "ami-0123456789abcdef0", or `parameter("/platform/ecs-image")` with the name of a parameter that has it.',
  };
}

function laterParameter(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["ami"]),
    message: `${capitalized(subject.words)} takes its \`ami\` from a stack of the app, which is deployed after the instances.`,
    help: 'Write the name of a parameter that is there before, as in `parameter("/platform/ecs-image")`.',
  };
}

function notRecommended(subject: Noun, instanceType: string): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceType"]),
    message: `${capitalized(subject.words)} has instances of ${instanceType}, for whose GPUs on Graviton AWS recommends no image of ECS.`,
    help: 'Set `ami` to one of yours, like "ami-0123456789abcdef0".',
  };
}

function unscaled(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["managedTerminationProtection"]),
    message: `${capitalized(subject.words)} has managed termination protection without managed scaling; ECS refuses that.`,
    help: 'Remove `managedTerminationProtection`, or set `managedScaling.status` to "ENABLED".',
  };
}

function turned(subject: Noun, minSize: number, maxSize: number): PlanFinding {
  return {
    source: sourceOf(subject, ["minSize"]),
    message: `${capitalized(subject.words)} has ${minSize} instances at least and ${maxSize} at most.`,
    help: `Set \`maxSize\` to ${minSize} or more.`,
  };
}

function turnedSteps(subject: Noun, least: number, most: number): PlanFinding {
  return {
    source: sourceOf(subject, ["managedScaling", "minimumScalingStepSize"]),
    message: `${capitalized(subject.words)} starts ${least} instances at a time at least and ${most} at most.`,
    help: `Set \`managedScaling.maximumScalingStepSize\` to ${least} or more.`,
  };
}

function noType(subject: Noun, type: string, at: readonly (string | number)[]): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has instances of ${shown(type)}, which is no type of instance: a family and a size, with a dot between.`,
    help: 'Write it like "m7g.large".',
  };
}

function otherType(subject: Noun, type: string, main: string, at: readonly (string | number)[]): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has instances of ${main}, which are ${architectureOf(main)}, and of ${type}, which are ${architectureOf(type)}; one image starts all of them.`,
    help: `Name types that are ${architectureOf(main)}, or write two capacities.`,
  };
}

function tooLong({ subject }: Ec2CapacityPlan, bytes: number): PlanFinding {
  return {
    source: sourceOf(subject, ["userData"]),
    message: `${capitalized(subject.words)} has user data of ${bytes} bytes, with what makes an instance one of the cluster; EC2 takes ${USER_DATA_MAX}.`,
    help: "Put the rest where the instance can fetch it, such as Amazon S3, or into an image of your own.",
  };
}
