import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../../is-record.ts";
import { jsonValue } from "../../../formats/json/parse-json.ts";
import { runDocument } from "./run-document.ts";
import { isStateMachine, startedTasks, type StartedTask } from "./run-tasks.ts";
import type { SourceDocument, WrittenAt } from "../../source-document.ts";
import { resolve } from "../intrinsics.ts";
import { isMade } from "../place.ts";
import type { Scope } from "../../scope.ts";
import { surroundingsOfRun } from "../template-surroundings.ts";
import type { Template } from "../template.ts";

type Properties = Readonly<Record<string, unknown>>;

const TYPES: ReadonlySet<string> = new Set(["AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"]);

/** A state machine of a template, and where its parts are written. */
interface Machine {
  readonly value: Properties;
  readonly writtenAt: (path: Path) => WrittenAt;
  /** What a text of it stands for, where it is nothing but a variable: a reference. */
  readonly meaning: (text: unknown) => unknown;
  readonly isMade: boolean;
}

/** Where a resource stands, and what is known around it. */
interface Standing {
  readonly root: Path;
  readonly region: string | undefined;
  readonly scope: Scope;
  readonly template: Template;
}

/** What the state machine that a resource is asks RunTask for. */
export function tasksOfMachine(type: string, properties: unknown, standing: Standing): readonly SourceDocument[] {
  if (!TYPES.has(type) || !isRecord(properties)) return [];
  const machine = machineIn(properties, standing);
  if (machine === undefined) return [];
  const { region, scope, template } = standing;
  return startedTasks(machine.value).map((task) =>
    runDocument(task, {
      region,
      scope,
      writtenAt: machine.writtenAt,
      isMade: machine.isMade,
      surroundings: surroundingsOfRun(template, machine.meaning(taskDefinitionOf(task))),
    }),
  );
}

function taskDefinitionOf({ parameters }: StartedTask): unknown {
  return parameters["TaskDefinition"];
}

function machineIn(properties: Properties, standing: Standing): Machine | undefined {
  const { DefinitionSubstitutions: given } = properties;
  const meaning = (text: unknown) => meant(text, isRecord(given) ? given : {});
  const { root, scope } = standing;
  const value = resolve(properties["Definition"], scope);
  if (isStateMachine(value)) {
    const at = [...root, "Definition"];
    return { value, meaning, isMade: false, writtenAt: (path) => ({ path: [...at, ...path] }) };
  }
  const text = textIn(properties["DefinitionString"]);
  const parsed = text === undefined ? undefined : jsonValue(text.value);
  if (text === undefined || !isStateMachine(parsed)) return undefined;
  const at = [...root, "DefinitionString", ...text.path];
  return {
    value: parsed,
    meaning,
    isMade: isMade(properties["DefinitionString"]),
    writtenAt: (path) => ({ path: at, inside: path }),
  };
}

/** The text as it is written, with its variables. */
function textIn(written: unknown): { readonly value: string; readonly path: Path } | undefined {
  if (typeof written === "string") return { value: written, path: [] };
  const argument = isRecord(written) && Object.keys(written).length === 1 ? written["Fn::Sub"] : undefined;
  if (typeof argument === "string") return { value: argument, path: ["Fn::Sub"] };
  const text: unknown = Array.isArray(argument) ? argument[0] : undefined;
  return typeof text === "string" ? { value: text, path: ["Fn::Sub", 0] } : undefined;
}

/** `${Task}` is what the substitutions say, and otherwise the resource of that name. */
function meant(text: unknown, given: Properties): unknown {
  const name = typeof text === "string" ? /^\$\{([\w.]+)\}$/.exec(text)?.[1] : undefined;
  if (name === undefined) return text;
  return Object.hasOwn(given, name) ? given[name] : { "Fn::Sub": text };
}
