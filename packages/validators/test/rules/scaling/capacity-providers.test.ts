import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const provided = (properties: object, more: object = {}) =>
  template({ Provider: { Type: "AWS::ECS::CapacityProvider", Properties: properties }, ...more });
const grouped = (settings: object, more: object = {}) =>
  provided({ AutoScalingGroupProvider: { AutoScalingGroupArn: { Ref: "Group" }, ...settings } }, more);
const group = (properties: object) => ({
  Group: { Type: "AWS::AutoScaling::AutoScalingGroup", Properties: properties },
});
const PROTECTED = { ManagedTerminationProtection: "ENABLED", ManagedScaling: { Status: "ENABLED" } };

describeRule("scaling/managed-termination", "template", {
  at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedTerminationProtection",
  accepts: {
    "a group that protects": grouped(PROTECTED, group({ NewInstancesProtectedFromScaleIn: true })),
    "a group of elsewhere": grouped(PROTECTED),
    "no protection": grouped({ ManagedTerminationProtection: "DISABLED" }, group({})),
  },
  rejects: {
    "a group that does not": {
      document: grouped(PROTECTED, group({})),
      says: [
        'Provider protects instances from termination and its group Group does not. AWS answers: "To enable managed termination protection for a capacity provider, the Auto Scaling group must have instance protection from scale-in enabled".',
        "Set `NewInstancesProtectedFromScaleIn` of Group to true.",
      ],
    },
    "a group that says so": {
      document: grouped(PROTECTED, group({ NewInstancesProtectedFromScaleIn: false })),
      says: [
        'Provider protects instances from termination and its group Group does not. AWS answers: "To enable managed termination protection for a capacity provider, the Auto Scaling group must have instance protection from scale-in enabled".',
        "Set `NewInstancesProtectedFromScaleIn` of Group to true.",
      ],
    },
    "no scaling": {
      document: grouped({ ManagedTerminationProtection: "ENABLED", ManagedScaling: { Status: "DISABLED" } }),
      says: [
        "Provider protects instances from termination and does not scale them; ECS takes the one with the other alone.",
        'Set `ManagedScaling.Status` to "ENABLED", or `ManagedTerminationProtection` to "DISABLED".',
      ],
    },
  },
  unknown: [
    grouped({ ManagedTerminationProtection: LATER }, group({})),
    grouped(PROTECTED, group({ NewInstancesProtectedFromScaleIn: LATER })),
    grouped({ ManagedTerminationProtection: "ENABLED", ManagedScaling: LATER }),
  ],
});

const scaled = (scaling: object) => grouped({ ManagedScaling: scaling });
const outside = (name: string, value: number, limits: string, nearest: number, written: unknown = value) => ({
  document: scaled({ [name]: written }),
  says: [
    `Provider has ${value} as its ${name}; ECS accepts ${limits}.`,
    `Set \`${name}\` to ${nearest} or ${value < nearest ? "more" : "less"}.`,
  ],
  fixed: scaled({ [name]: nearest }),
});

describeRule("scaling/managed-scaling-ranges", "template", {
  at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedScaling.TargetCapacity",
  accepts: {
    "the smallest": scaled({ TargetCapacity: 1, MinimumScalingStepSize: 1, InstanceWarmupPeriod: 0 }),
    "the largest": scaled({ TargetCapacity: 100, MaximumScalingStepSize: 10_000, InstanceWarmupPeriod: 10_000 }),
    "steps of one size": scaled({ MinimumScalingStepSize: 5, MaximumScalingStepSize: "5" }),
  },
  rejects: {
    "no percent": outside("TargetCapacity", 0, "1 to 100", 1),
    "101 percent": outside("TargetCapacity", 101, "1 to 100", 100),
    "101 percent as a text": outside("TargetCapacity", 101, "1 to 100", 100, "101"),
    "no step": {
      ...outside("MinimumScalingStepSize", 0, "1 to 10000", 1),
      at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedScaling.MinimumScalingStepSize",
    },
    "10,001 instances": {
      ...outside("MaximumScalingStepSize", 10_001, "1 to 10000", 10_000),
      at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedScaling.MaximumScalingStepSize",
    },
    "10,001 seconds": {
      ...outside("InstanceWarmupPeriod", 10_001, "0 to 10000", 10_000),
      at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedScaling.InstanceWarmupPeriod",
    },
    "steps that are the wrong way round": {
      document: scaled({ MinimumScalingStepSize: 6, MaximumScalingStepSize: 5 }),
      at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedScaling.MinimumScalingStepSize",
      says: [
        'Provider scales by at least 6 instances and at most 5. AWS answers: "The minimum or maximum scaling step size value is invalid".',
        "Set `MaximumScalingStepSize` to 6 or more.",
      ],
    },
  },
  unknown: [
    scaled({ TargetCapacity: LATER, MinimumScalingStepSize: "${Steps}", MaximumScalingStepSize: "" }),
    scaled({ TargetCapacity: " ", MinimumScalingStepSize: 6, MaximumScalingStepSize: LATER }),
  ],
});

describeRule("scaling/capacity-provider-kind", "template", {
  at: "Resources.Provider.Properties",
  accepts: {
    "a group": grouped({}),
    "managed instances of a cluster": provided({ ManagedInstancesProvider: {}, ClusterName: "shop" }),
  },
  rejects: {
    neither: {
      document: provided({}),
      says: [
        "Provider is of neither a group of instances nor managed instances; ECS accepts one of the two.",
        "Keep `AutoScalingGroupProvider` or `ManagedInstancesProvider` alone.",
      ],
    },
    both: {
      document: provided({ AutoScalingGroupProvider: {}, ManagedInstancesProvider: {} }),
      says: [
        "Provider is of both a group of instances and managed instances; ECS accepts one of the two.",
        "Keep `AutoScalingGroupProvider` or `ManagedInstancesProvider` alone.",
      ],
    },
    "no cluster": {
      document: provided({ ManagedInstancesProvider: {} }),
      says: ["Provider is of managed instances and names no cluster; ECS needs one.", "Set `ClusterName`."],
    },
  },
  unknown: [provided({ "Fn::Transform": {} }), provided({ ManagedInstancesProvider: LATER, ClusterName: LATER })],
});

describeRule("scaling/managed-termination-off", "template", {
  at: "Resources.Provider.Properties.AutoScalingGroupProvider",
  accepts: {
    "what protects": grouped({ ...PROTECTED, ManagedDraining: "DISABLED" }),
    "what drains": grouped({}),
    "managed instances": provided({ ManagedInstancesProvider: {} }),
  },
  rejects: {
    neither: {
      document: grouped({ ManagedTerminationProtection: "DISABLED", ManagedDraining: "DISABLED" }),
      says: [
        "Provider neither protects instances that run tasks nor drains them; a scale-in ends their tasks at once.",
        'Set `ManagedTerminationProtection` or `ManagedDraining` to "ENABLED".',
      ],
    },
    "no draining, and no word of protection": {
      document: grouped({ ManagedDraining: "DISABLED" }),
      says: [
        "Provider neither protects instances that run tasks nor drains them; a scale-in ends their tasks at once.",
        'Set `ManagedTerminationProtection` or `ManagedDraining` to "ENABLED".',
      ],
    },
  },
  unknown: [grouped({ ManagedTerminationProtection: LATER, ManagedDraining: "DISABLED" })],
});

describeRule("scaling/managed-draining", "template", {
  at: "Resources.Provider.Properties.AutoScalingGroupProvider.ManagedDraining",
  accepts: { "the default": grouped({}), "what drains": grouped({ ManagedDraining: "ENABLED" }) },
  rejects: {
    "what does not": {
      document: grouped({ ManagedDraining: "DISABLED" }),
      says: [
        "Provider does not drain instances before they end; the tasks there are cut off.",
        "Remove `ManagedDraining`: it is on unless it is switched off.",
      ],
      fixed: grouped({}),
    },
  },
  unknown: [grouped({ ManagedDraining: LATER })],
});
