import { type Path, UNKNOWN } from "@ecs-dsl/validators";
import { isRecord } from "../../is-record.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What a state of a state machine asks RunTask for, and where it stands below the machine. */
export interface StartedTask {
  readonly state: string;
  readonly parameters: Properties;
  readonly path: Path;
}

/** True for a state machine in the Amazon States Language. */
export function isStateMachine(value: unknown): value is Properties {
  return isRecord(value) && typeof value["StartAt"] === "string" && isRecord(value["States"]);
}

const RUN_TASK = /^arn:(?:[^:]+|\$\{[^{}]+\}):states:::ecs:runTask(?:\.sync|\.waitForTaskToken)?$/;

/** The tasks of ECS that a state machine starts, in branches and iterations, too. What an execution decides is UNKNOWN. */
export function startedTasks(machine: unknown, path: Path = []): readonly StartedTask[] {
  const states = isRecord(machine) ? machine["States"] : undefined;
  if (!isRecord(states)) return [];
  return Object.entries(states).flatMap(([name, state]) =>
    isRecord(state) ? startedBy(name, state, [...path, "States", name]) : [],
  );
}

function startedBy(name: string, state: Properties, path: Path): readonly StartedTask[] {
  const { Branches: branches, ItemProcessor: processor, Iterator: iterator, Resource: resource } = state;
  if (state["Type"] === "Task" && typeof resource === "string" && RUN_TASK.test(resource))
    return ["Parameters", "Arguments"].flatMap((given) => taskAt(name, state[given], [...path, given]));
  return [
    ...(Array.isArray(branches) ? branches : []).flatMap((branch: unknown, index) =>
      startedTasks(branch, [...path, "Branches", index]),
    ),
    ...startedTasks(processor, [...path, "ItemProcessor"]),
    ...startedTasks(iterator, [...path, "Iterator"]),
  ];
}

function taskAt(state: string, given: unknown, path: Path): readonly StartedTask[] {
  return isRecord(given) ? [{ state, parameters: knownRecord(given), path }] : [];
}

/** `Value.$` gives `Value` what a path finds, and a text in `{% %}` is an expression. */
function known(value: unknown): unknown {
  if (typeof value === "string") return /^\s*\{%/.test(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(known);
  return isRecord(value) ? knownRecord(value) : value;
}

function knownRecord(record: Properties): Properties {
  return Object.fromEntries(
    Object.entries(record).map(([name, member]) =>
      name.endsWith(".$") ? [name.slice(0, -2), UNKNOWN] : [name, known(member)],
    ),
  );
}
