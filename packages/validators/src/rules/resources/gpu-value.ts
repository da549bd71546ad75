import { defineRule, type Finding, type RuleOn, type Subjects } from "../../rule.ts";
import { documentProperty, property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { inFiles } from "../in-files.ts";
import { nameOf } from "../place.ts";
import { isNumberLater } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";
import type { Task } from "./container-sum.ts";

type Requirement = NonNullable<
  Extract<Subjects["container"]["container"]["resourceRequirements"], readonly unknown[]>
>[number];

/** Chips of AWS that compute models, all of an instance or none. */
const NEURON = "NeuronDevice";

export const gpuValue: RuleOn<"taskDefinition"> = inFiles(
  defineRule({
    code: "resources/gpu-value",
    severity: "warning",
    on: "taskDefinition",
    summary: "A container asks for a number of GPUs, for all of them, or for a share of one.",
    source: ecsApi("API_ResourceRequirement.html", "2026-11-30"),
    check(task, report) {
      const all = requirementsOf(task);
      for (const { at, requirement } of all) {
        const found = faultOf(requirement, at, task);
        if (found !== undefined) report(found);
      }
      const [, second] = all.filter(({ requirement: { type } }) => type === NEURON);
      if (second !== undefined) report(shared(task, second.at));
      const gpus = all.filter(({ requirement: { type } }) => type === "GPU");
      const share = gpus.find(({ requirement }) => isKnown(requirement.sharingStrategy));
      const whole = gpus.some(
        ({ requirement: { sharingStrategy, value } }) => isKnown(value) && sharingStrategy === undefined,
      );
      if (share !== undefined && whole) report(mixed(task, share.at));
    },
  }),
);

interface Placed {
  readonly requirement: Exclude<Requirement, symbol>;
  readonly at: Finding["at"];
}

/** Those of all containers that can be read. */
function requirementsOf({ containerDefinitions: containers }: Task): readonly Placed[] {
  if (!isKnown(containers)) return [];
  return containers.flatMap((container, index) => {
    const requirements = isKnown(container) ? container.resourceRequirements : undefined;
    if (!isKnown(requirements)) return [];
    return requirements.flatMap((requirement, number) =>
      isKnown(requirement)
        ? [{ requirement, at: ["containerDefinitions", index, "resourceRequirements", number] }]
        : [],
    );
  });
}

function mixed(task: Task, at: Finding["at"]): Finding {
  return {
    at,
    message: `${capitalized(nameOf("taskDefinition", task))} asks for a share of a GPU and for a whole one; ECS gives a task the one or the other.`,
    help: "Ask for shares in every container, or in none.",
  };
}

function faultOf(requirement: Placed["requirement"], at: Finding["at"], task: Task): Finding | undefined {
  const { sharingStrategy, type, value } = requirement;
  const it = capitalized(nameOf("taskDefinition", task));
  if (isKnown(sharingStrategy) && isOutside(task))
    return {
      at: [...at, "sharingStrategy"],
      message: `${it} asks for a share of a GPU and is to run outside AWS; ECS shares those of its own instances.`,
      help: say`Set ${property([...at, "value"])} instead, or remove EXTERNAL from ${documentProperty("requiresCompatibilities")}.`,
    };
  if (value !== undefined && isKnown(sharingStrategy))
    return {
      at: [...at, "sharingStrategy"],
      message: `${it} asks for a number of GPUs and for a share of one; ECS accepts one of the two.`,
      help: say`Remove ${property([...at, "value"])}, or ${property([...at, "sharingStrategy"])}.`,
    };
  if (!isKnown(value) || isNumberLater(value)) return undefined;
  if (type === "GPU" && !/^(?:[1-9]\d*|ALL)$/.test(value))
    return {
      at: [...at, "value"],
      message: `${it} asks for ${shown(value)} GPUs; ECS accepts a number from 1, or ALL.`,
      help: say`Set ${property([...at, "value"])} to "1".`,
    };
  return type === NEURON && value !== "ALL" ? someNeurons(it, value, at) : undefined;
}

function isOutside({ requiresCompatibilities: launch }: Task): boolean {
  return isKnown(launch) && launch.includes("EXTERNAL");
}

function someNeurons(it: string, value: string, at: Finding["at"]): Finding {
  return {
    at: [...at, "value"],
    message: `${it} asks for ${shown(value)} Neuron devices; ECS accepts ALL.`,
    help: say`Set ${property([...at, "value"])} to "ALL".`,
  };
}

function shared(task: Task, at: Finding["at"]): Finding {
  return {
    at,
    message: `${capitalized(nameOf("taskDefinition", task))} asks for Neuron devices in two containers; ECS gives all of them to one.`,
    help: "Keep them in one container.",
  };
}
