import { SCALING_LIMITS } from "../../facts/scaling.ts";
import { defineRule, type Finding, type Rule } from "../../rule.ts";
import { ecsApi, type Source } from "../source.ts";
import { knownAt, referenced, resourceNamed, resourcesOf, type TemplateResource } from "../template-resources.ts";

const PROVIDER = "AWS::ECS::CapacityProvider";
const GROUP = "AutoScalingGroupProvider";
const SCALING = `${GROUP}.ManagedScaling`;
const SOURCE: Source = ecsApi("API_AutoScalingGroupProvider.html");

const managedTermination = defineRule({
  code: "scaling/managed-termination",
  severity: "error",
  on: "template",
  summary: "A capacity provider that protects instances scales them itself, and its group protects new ones.",
  source: SOURCE,
  check(template, report) {
    for (const provider of resourcesOf(template, PROVIDER)) {
      if (knownAt(provider.properties, `${GROUP}.ManagedTerminationProtection`) !== "ENABLED") continue;
      if (knownAt(provider.properties, `${SCALING}.Status`) === "DISABLED") report(unscaled(provider));
      const group = referenced(knownGroup(provider));
      const resource = resourceNamed(template, group, "AWS::AutoScaling::AutoScalingGroup");
      const isProtected = resource === undefined ? undefined : knownAt(resource.properties, PROTECTED);
      if (resource !== undefined && (isProtected === undefined || isProtected === false))
        report(unprotected(provider, resource));
    }
  },
});

const PROTECTED = "NewInstancesProtectedFromScaleIn";

function knownGroup({ properties }: TemplateResource): unknown {
  const provider = properties[GROUP];
  return provider instanceof Object && "AutoScalingGroupArn" in provider ? provider.AutoScalingGroupArn : undefined;
}

function unscaled({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, GROUP, "ManagedTerminationProtection"],
    message: `${id} protects instances from termination and does not scale them; ECS takes the one with the other alone.`,
    help: 'Set `ManagedScaling.Status` to "ENABLED", or `ManagedTerminationProtection` to "DISABLED".',
  };
}

function unprotected({ at, id }: TemplateResource, group: TemplateResource): Finding {
  return {
    at: [...at, GROUP, "ManagedTerminationProtection"],
    message: `${id} protects instances from termination and its group ${group.id} does not. AWS answers: "To enable managed termination protection for a capacity provider, the Auto Scaling group must have instance protection from scale-in enabled".`,
    help: `Set \`${PROTECTED}\` of ${group.id} to true.`,
  };
}

interface Range {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

const RANGES: readonly Range[] = [
  { name: "TargetCapacity", ...SCALING_LIMITS.targetCapacity },
  { name: "MinimumScalingStepSize", ...SCALING_LIMITS.stepSize },
  { name: "MaximumScalingStepSize", ...SCALING_LIMITS.stepSize },
  { name: "InstanceWarmupPeriod", ...SCALING_LIMITS.warmup },
];

const managedScalingRanges = defineRule({
  code: "scaling/managed-scaling-ranges",
  severity: "error",
  on: "template",
  summary: "A capacity provider scales in steps and to a target that ECS takes.",
  source: ecsApi("API_ManagedScaling.html"),
  check(template, report) {
    for (const provider of resourcesOf(template, PROVIDER)) {
      for (const range of RANGES) {
        const value = numberAt(provider, range.name);
        if (value !== undefined && (value < range.min || value > range.max)) report(outside(provider, range, value));
      }
      const [least, most] = [
        numberAt(provider, "MinimumScalingStepSize"),
        numberAt(provider, "MaximumScalingStepSize"),
      ];
      if (least !== undefined && most !== undefined && least > most) report(reversed(provider, least, most));
    }
  },
});

/** CloudFormation takes numbers as text, too. */
function numberAt({ properties }: TemplateResource, name: string): number | undefined {
  const value = knownAt(properties, `${SCALING}.${name}`);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function outside({ at, id }: TemplateResource, { name, min, max }: Range, value: number): Finding {
  const place = [...at, GROUP, "ManagedScaling", name];
  const [nearest, side] = value < min ? [min, "more"] : [max, "less"];
  return {
    at: place,
    message: `${id} has ${value} as its ${name}; ECS accepts ${min} to ${max}.`,
    help: `Set \`${name}\` to ${nearest} or ${side}.`,
    fix: { title: `Set ${name} to ${nearest}`, edits: [{ op: "set", at: place, value: nearest }] },
  };
}

function reversed({ at, id }: TemplateResource, least: number, most: number): Finding {
  return {
    at: [...at, GROUP, "ManagedScaling", "MinimumScalingStepSize"],
    message: `${id} scales by at least ${least} instances and at most ${most}. AWS answers: "The minimum or maximum scaling step size value is invalid".`,
    help: `Set \`MaximumScalingStepSize\` to ${least} or more.`,
  };
}

const capacityProviderKind = defineRule({
  code: "scaling/capacity-provider-kind",
  severity: "error",
  on: "template",
  summary: "A capacity provider is of a group of instances or of managed instances.",
  source: ecsApi("API_CreateCapacityProvider.html"),
  check(template, report) {
    for (const { at, id, properties } of resourcesOf(template, PROVIDER)) {
      const group = properties[GROUP] !== undefined;
      const managed = properties["ManagedInstancesProvider"] !== undefined;
      if (group === managed) report(ofKinds(at, id, group));
      else if (managed && properties["ClusterName"] === undefined) report(withoutCluster(at, id));
    }
  },
});

function ofKinds(at: Finding["at"], id: string, isBoth: boolean): Finding {
  return {
    at,
    message: `${id} is of ${isBoth ? "both a group of instances and managed instances" : "neither a group of instances nor managed instances"}; ECS accepts one of the two.`,
    help: `Keep \`${GROUP}\` or \`ManagedInstancesProvider\` alone.`,
  };
}

function withoutCluster(at: Finding["at"], id: string): Finding {
  return {
    at,
    message: `${id} is of managed instances and names no cluster; ECS needs one.`,
    help: "Set `ClusterName`.",
  };
}

const managedTerminationOff = defineRule({
  code: "scaling/managed-termination-off",
  severity: "info",
  presets: ["strict", "security-hub"],
  on: "template",
  summary: "A capacity provider protects the instances that run tasks.",
  source: SOURCE,
  check(template, report) {
    for (const provider of resourcesOf(template, PROVIDER)) {
      const value = knownAt(provider.properties, `${GROUP}.ManagedTerminationProtection`);
      const draining = knownAt(provider.properties, `${GROUP}.ManagedDraining`);
      if ((value === undefined || value === "DISABLED") && draining === "DISABLED") report(unguarded(provider));
    }
  },
});

function unguarded({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, GROUP],
    message: `${id} neither protects instances that run tasks nor drains them; a scale-in ends their tasks at once.`,
    help: 'Set `ManagedTerminationProtection` or `ManagedDraining` to "ENABLED".',
  };
}

const managedDraining = defineRule({
  code: "scaling/managed-draining",
  severity: "info",
  presets: ["strict"],
  on: "template",
  summary: "A capacity provider drains instances before they end.",
  source: SOURCE,
  check(template, report) {
    for (const provider of resourcesOf(template, PROVIDER)) {
      if (knownAt(provider.properties, `${GROUP}.ManagedDraining`) === "DISABLED") report(undrained(provider));
    }
  },
});

function undrained({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, GROUP, "ManagedDraining"],
    message: `${id} does not drain instances before they end; the tasks there are cut off.`,
    help: "Remove `ManagedDraining`: it is on unless it is switched off.",
    fix: { title: "Remove ManagedDraining", edits: [{ op: "remove", at: [...at, GROUP, "ManagedDraining"] }] },
  };
}

/** What capacity providers are told, sorted by code. */
export const CAPACITY_PROVIDERS: readonly Rule[] = [
  capacityProviderKind,
  managedDraining,
  managedScalingRanges,
  managedTermination,
  managedTerminationOff,
];
