import type { Path } from "../path.ts";
import type { Subjects } from "../rule.ts";
import { isRecord } from "./place.ts";

/** What a name is of: an attribute is named with its resource, a value is a parameter or a resource. */
export type What = "attribute" | "condition" | "mapping" | "parameter" | "resource" | "value";

/** A name that a template uses. */
export interface Reference {
  /** Where the function stands, or the name itself. */
  readonly at: Path;
  readonly what: What;
  readonly name: string;
}

export type Names = Readonly<Record<string, unknown>>;

/** The entries of a section; none of what is not an object. */
export function namesOf(section: unknown): Names {
  return isRecord(section) && !Array.isArray(section) ? section : {};
}

/** Every logical id that a value refers to, at any depth, with the attribute where one is named. */
export function references(value: unknown): readonly string[] {
  const found: Reference[] = [];
  collect(value, [], found);
  return found.filter(({ what }) => !OTHERS.has(what)).map(({ name }) => name);
}

/** What else functions name. */
const OTHERS: ReadonlySet<What> = new Set(["condition", "mapping"]);

/** Every name that the template uses of what it has to have. */
export function referencesIn(template: Subjects["template"]): readonly Reference[] {
  const found: Reference[] = [];
  for (const [id, resource] of Object.entries(namesOf(template.Resources))) {
    const { Metadata: _, DependsOn: earlier, Condition: condition, ...others } = namesOf(resource);
    const at = ["Resources", id];
    addNames(earlier, [...at, "DependsOn"], found);
    addName("condition", condition, [...at, "Condition"], found);
    collect(others, at, found);
  }
  for (const [id, output] of Object.entries(namesOf(template.Outputs))) {
    addName("condition", namesOf(output)["Condition"], ["Outputs", id, "Condition"], found);
    collect(output, ["Outputs", id], found);
  }
  for (const section of ["Conditions", "Rules"] as const) {
    for (const [id, choice] of Object.entries(namesOf(template[section]))) collectChoice(choice, [section, id], found);
  }
  return found;
}

function addName(what: What, name: unknown, at: Path, found: Reference[]): void {
  if (typeof name === "string") found.push({ at: [...at], what, name });
}

function addNames(earlier: unknown, at: Path, found: Reference[]): void {
  if (Array.isArray(earlier)) earlier.forEach((name, index) => addName("resource", name, [...at, index], found));
  else addName("resource", earlier, at, found);
}

/** What decides before anything is made: there, values are parameters, and `Condition` names another condition. */
function collectChoice(value: unknown, at: Path, found: Reference[]): void {
  if (Array.isArray(value)) value.forEach((item, index) => collectChoice(item, [...at, index], found));
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) {
      addChosen(name, inner, at, found);
      collectChoice(inner, [...at, name], found);
    }
  }
}

function addChosen(called: string, argument: unknown, at: Path, found: Reference[]): void {
  switch (called) {
    case "Condition":
      return addName("condition", argument, [...at, called], found);
    case "Ref":
      return addName("parameter", argument, at, found);
    case "Fn::FindInMap":
      return addMapping(argument, at, found);
    case "Fn::ValueOf":
      return addName("parameter", Array.isArray(argument) ? argument[0] : undefined, at, found);
    case "Fn::Sub":
      return variablesOf(argument).forEach((name) => {
        if (!name.includes(".")) addName("parameter", name, at, found);
      });
    default:
  }
}

/** One path leads through all of a template; only what is found takes a copy. */
function collect(value: unknown, at: (string | number)[], found: Reference[]): void {
  if (!isRecord(value)) return;
  const isList = Array.isArray(value);
  for (const name of Object.keys(value)) {
    const inner = value[name];
    if (!isList) addCalled(name, inner, at, found);
    at.push(isList ? Number(name) : name);
    collect(inner, at, found);
    at.pop();
  }
}

/** What a function names. */
function addCalled(called: string, argument: unknown, at: Path, found: Reference[]): void {
  switch (called) {
    case "Ref":
      return addName("value", argument, at, found);
    case "Fn::GetAtt":
      return addAttribute(argument, at, found);
    case "Fn::Sub":
      return addVariables(argument, at, found);
    case "Fn::If":
      return addName("condition", Array.isArray(argument) ? argument[0] : undefined, at, found);
    case "Fn::FindInMap":
      return addMapping(argument, at, found);
    default:
  }
}

/** `["Task", "Arn"]` or `Task.Arn`; what is got may be decided later, and of what not. */
function addAttribute(argument: unknown, at: Path, found: Reference[]): void {
  if (!Array.isArray(argument)) addName("attribute", argument, at, found);
  else if (argument.every((part) => typeof part === "string")) addName("attribute", argument.join("."), at, found);
  else addName("resource", argument[0], at, found);
}

function addMapping(argument: unknown, at: Path, found: Reference[]): void {
  addName("mapping", Array.isArray(argument) ? argument[0] : undefined, at, found);
}

function addVariables(argument: unknown, at: Path, found: Reference[]): void {
  for (const name of variablesOf(argument)) addName(name.includes(".") ? "attribute" : "value", name, at, found);
}

/** The variables of a text that are not its own; `${!Literal}` is none. */
function variablesOf(argument: unknown): readonly string[] {
  const [text, given]: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== "string") return [];
  const names = Array.from(text.matchAll(/\$\{([^!{}][^{}]*)\}/g), ([, name = ""]) => name);
  return names.filter((name) => !Object.hasOwn(namesOf(given), name));
}
