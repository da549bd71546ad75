import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { listed, nearest } from "../../words.ts";
import { taskBeside } from "../beside.ts";
import { isRecord } from "../place.ts";
import { knownAt, knownItems, type TemplateResource } from "../template-resources.ts";
import { taskTargetsOf } from "../template-targets.ts";
import { writtenText } from "../template-texts.ts";

type Target = Subjects["ecsTarget"];

const MOST = 10;

/** What a target is to be, in itself and beside its task. */
const STARTABLE = {
  code: "ops/scheduled-task-target",
  severity: "error",
  summary: "What EventBridge starts says all that ECS needs to start it.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html",
    checked: "2026-11-30",
  },
} as const;

export const scheduledTaskTarget = defineRule({
  ...STARTABLE,
  on: "ecsTarget",
  check(target, report, context) {
    if (target.networkConfiguration === undefined) {
      const task = taskBeside(context);
      if (target.launchType === "FARGATE") report(noNetwork("the launch type FARGATE"));
      else if (task?.value.networkMode === "awsvpc")
        report(noNetwork(`task definition "${task.name}" with the network mode awsvpc`));
    }
    if (isKnown(target.taskCount) && (target.taskCount < 1 || target.taskCount > MOST))
      report(wrongCount(target.taskCount));
    if (isOnInstances(target) && target.platformVersion !== undefined) report(versionOfInstances());
  },
});

/** Without a launch type, the cluster's default capacity may be Fargate. */
function isOnInstances({ launchType }: Target): boolean {
  return launchType === "EC2" || launchType === "EXTERNAL";
}

function noNetwork(cause: string): Finding {
  return {
    at: [],
    message: say`The target has ${cause} and no ${property("networkConfiguration")}. AWS answers: "Parameter NetworkConfiguration must be specified for target when launch type is FARGATE."`,
    help: say`Name subnets in ${property("networkConfiguration")}.`,
  };
}

function wrongCount(count: number): Finding {
  return {
    at: ["taskCount"],
    message: `The target starts ${count} tasks; EventBridge starts 1 to ${MOST} at a time.`,
    help: say`Set ${property("taskCount")} to a number from 1 to ${MOST}.`,
  };
}

function versionOfInstances(): Finding {
  const at = ["platformVersion"];
  return {
    at,
    message: say`The target runs on instances and has a ${property(at)}, which only Fargate has.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: "Remove the platform version", edits: [{ op: "remove", at }] },
  };
}

export const targetOverrides = defineRule({
  ...STARTABLE,
  on: "template",
  check(template, report) {
    for (const { at, target, task } of taskTargetsOf(template)) {
      const names = task === undefined ? undefined : containerNames(task);
      if (task === undefined || names === undefined) continue;
      for (const { name, place } of overridden(target)) {
        if (!names.includes(name)) report(noContainer([...at, ...place], name, task, names));
      }
    }
  },
});

/** Undefined where one of them is not known. */
function containerNames({ properties }: TemplateResource): readonly string[] | undefined {
  const names = knownItems(properties, "ContainerDefinitions")?.map((container) => knownAt(container, "Name"));
  const known = names?.filter((name) => typeof name === "string");
  return known?.length === 0 || known?.length !== names?.length ? undefined : known;
}

const INPUTS = ["Input", "InputTransformer.InputTemplate"];

/** The containers that the input of a target names, with the places of the texts. */
function overridden(
  target: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly place: Path }[] {
  return INPUTS.flatMap((input) => {
    const place = input.split(".");
    const text = writtenText(place.reduce((here: unknown, step) => (isRecord(here) ? here[step] : undefined), target));
    return namesIn(text).map((name) => ({ name, place }));
  });
}

function namesIn(text: string | undefined): readonly string[] {
  const overrides = knownItems(parsed(text), "containerOverrides") ?? [];
  const names = overrides.map((override) => knownAt(override, "name"));
  return names.filter((name) => typeof name === "string").filter((name) => !/[<>${}]/.test(name));
}

/** Undefined of a text that is JSON only when something has filled it in. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noContainer(at: Path, name: string, { id }: TemplateResource, names: readonly string[]): Finding {
  const meant = nearest(name, names);
  return {
    at,
    message: `The target overrides container "${name}", which task definition "${id}" does not have. AWS answers: "Override for container named ${name} is not a container in the TaskDefinition."`,
    help: meant === undefined ? `Name ${listed(names.map((one) => `"${one}"`))}.` : `Did you mean "${meant}"?`,
  };
}
