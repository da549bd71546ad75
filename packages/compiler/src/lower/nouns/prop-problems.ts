import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import { exampleHelp, exampleOf, settingsExample } from "./examples/examples.ts";
import { type ForeignAdvice, foreignAdvice, plainWord } from "./foreign/words.ts";
import { hatchHelp } from "./hatch-help.ts";
import { propertyName, type Noun, type Words } from "./noun.ts";
import { fittingShape, isRecord, kindOf, type PropShape, type StructPropShape, wordsOf } from "./prop-shape.ts";
import { AWAITED, type Misfit, ruleCall, valueHelp } from "./value-help.ts";

/** Empty text or an empty array. */
export function emptyProblem(subject: Noun, what: string, at: Path): Words {
  return {
    code: "config/property-empty",
    message: `${capitalized(subject.words)} has an empty ${what} for ${propertyName(at)}; AWS does not take one.`,
    help: `Fill ${propertyName(at)}, or omit it where it is optional.`,
  };
}

/** An entry of a map, such as a tag, whose key is empty. */
export function keylessProblem(subject: Noun, at: Path): Words {
  return {
    code: "config/property-empty",
    message: `${capitalized(subject.words)} has an empty key in ${propertyName(at)}; AWS does not take one.`,
    help: `Give every entry of ${propertyName(at)} a key, like "team".`,
  };
}

/** What cannot stand in an escape hatch. */
export function documentProblem(subject: Noun, found: string, at: Path): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${found} at ${propertyName(at)}, which no AWS document can hold.`,
    help: "Use text, numbers, true and false, arrays and plain objects.",
  };
}

/** A word that is not on the list of the property. */
export function wordProblem(subject: Noun, values: readonly string[], value: string, at: Path): Words {
  const meant = nearest(value, values) ?? onlyOneIn(value, values);
  return {
    code: "config/property-value",
    message: `${capitalized(subject.words)} has ${shown(value)} for ${propertyName(at)}, which takes ${listed(values.map(shown))}.`,
    help: meant === undefined ? `Set ${propertyName(at)} to ${shown(values[0])}.` : `Did you mean ${shown(meant)}?`,
  };
}

/** The one word that the text says with more around it: `awsxray`. */
function onlyOneIn(text: string, words: readonly string[]): string | undefined {
  const [word, ...others] = words.filter((each) => text.toLowerCase().includes(each.toLowerCase()));
  return others.length === 0 ? word : undefined;
}

/** A property that the noun or structure does not have. */
export function unknownProblem(subject: Noun, shape: StructPropShape, key: string, help: string): Words {
  return {
    code: "config/property-unknown",
    message: `${capitalized(subject.words)} has the property ${shown(key)}, which ${shape.words} ${/^the \w+s of /.test(shape.words) ? "do" : "does"} not have.`,
    help,
  };
}

/** Where a structure stands, in the settings of which noun and at which property, and what is written of it. */
export interface Position {
  readonly settings: StructPropShape;
  readonly written: Misfit["settings"];
  readonly at: Path;
  readonly holder: Readonly<Record<string, unknown>>;
}

interface UnknownHelp extends ForeignAdvice {
  /** True for a property of the noun that stands in one of its structures. */
  readonly isMoved?: boolean;
}

/** By meaning first, by spelling second, by another place third. */
export function unknownHelp(shape: StructPropShape, key: string, position: Position): UnknownHelp {
  const names = Object.keys(shape.members);
  const same = names.find((name) => plainWord(name) === plainWord(key));
  const foreign = same === undefined ? foreignAdvice(shape.words, key) : undefined;
  if (foreign !== undefined) return foreign;
  const meant = same ?? nearest(key, names);
  if (meant !== undefined) return { help: meantHelp(shape, key, meant, position), meant: [meant] };
  const hatch = names.includes("overrides") ? "; `overrides` takes what AWS has beyond these" : "";
  if (shape !== position.settings && Object.hasOwn(position.settings.members, key)) return movedOut(key, position);
  const known = hatchHelp(shape.words, key) ?? holderHelp(shape, key);
  return known === undefined ? lackingHelp(shape, key, hatch, position) : { help: known, meant: [] };
}

/** The name that is meant, and how its value is written where that is of another form as well. */
function meantHelp({ members }: StructPropShape, key: string, meant: string, position: Position): string {
  const { settings, written, at, holder } = position;
  const help = `Did you mean \`${meant}\`?`;
  const [shape, value, path] = [members[meant], holder[key], [...at, meant]];
  if (shape === undefined) return help;
  const fitting = fittingShape(shape, value);
  if (fitting === undefined) {
    return `${help} ${valueHelp({ noun: settings.words, settings: written, shape, value, at: path })}`;
  }
  const example = hasOtherNames(fitting, value) ? exampleHelp(settings.words, path) : undefined;
  return example === undefined ? help : `${help} ${example}`;
}

function hasOtherNames(shape: PropShape, value: unknown): boolean {
  if (shape.type !== "struct" || !isRecord(value)) return false;
  return Object.keys(value).some((name) => !Object.hasOwn(shape.members, name));
}

/** An unknown word in a structure that lacks one property is its name in another tool. */
function lackingHelp({ required }: StructPropShape, key: string, hatch: string, position: Position): UnknownHelp {
  const { settings, at, holder } = position;
  const [name, ...others] = at.length === 0 ? [] : required.filter((each) => holder[each] === undefined);
  const example = name === undefined || others.length > 0 ? undefined : exampleOf(settings.words, [...at, name]);
  if (name === undefined || example === undefined) return { help: `Remove \`${key}\`${hatch}.`, meant: [] };
  return { help: `Write \`${example}\` instead.`, meant: [name] };
}

function movedOut(key: string, { settings, at }: Position): UnknownHelp {
  return { help: `Move it out of ${propertyName(at)}: ${settings.words} has it.`, meant: [key], isMoved: true };
}

/** The one structure that has the property. */
function holderHelp(shape: StructPropShape, key: string): string | undefined {
  const holders = Object.entries(shape.members).filter(([, member]) => hasMember(member, key));
  return holders.length === 1 ? `Move it into \`${holders[0]?.[0]}\`.` : undefined;
}

function hasMember(shape: PropShape, key: string): boolean {
  if (shape.type === "either") return shape.shapes.some((one) => hasMember(one, key));
  return shape.type === "struct" && Object.hasOwn(shape.members, key);
}

/** Where properties are not there. */
export interface Gap {
  /** What a sentence calls the noun: `a service`. */
  readonly noun: string;
  readonly settings: Misfit["settings"];
  readonly shape: StructPropShape;
  readonly names: readonly string[];
  readonly at: Path;
}

/** Properties that are not there, said in one sentence: who forgot one forgot the others with it. */
export function missingProblem(subject: Noun, gap: Gap): Words {
  const { shape, names, at } = gap;
  const holder = at.length === 0 ? subject.words : `${propertyName(at)} of ${subject.words}`;
  return {
    code: "config/property-missing",
    message: `${capitalized(holder)} lacks ${listed(
      names.map((name) => alternatives(shape, name)),
      "and",
    )}, which ${shape.words} needs.`,
    help: missingHelp(gap),
  };
}

function missingHelp({ noun, settings, shape, names, at }: Gap): string {
  const [first = "", second] = names;
  if (second !== undefined) {
    return `Write ${listed(
      names.map((name) => quoted(exampleOf(noun, [...at, name]) ?? name)),
      "and",
    )}.`;
  }
  const member = shape.members[first];
  const form = member === undefined ? "" : ` to ${wordsOf(member)}`;
  const path = [...at, first];
  const other = shape.instead?.[first];
  const otherwise = other === undefined ? "" : `, or ${quoted(other)}`;
  return ruleCall(settings, path) ?? exampleHelp(noun, path) ?? `Set ${quoted(first)}${form}${otherwise}.`;
}

/** The property, and the one that may stand in its place. */
function alternatives({ instead }: StructPropShape, name: string): string {
  const other = instead?.[name];
  return other === undefined ? quoted(name) : `${quoted(name)} or ${quoted(other)}`;
}

function quoted(code: string): string {
  return `\`${code}\``;
}

/** A variable whose value is not there: often one of the environment where the config is compiled. */
export function undefinedVariable(subject: Noun, name: string): Words {
  return {
    code: "config/variable-undefined",
    severity: "warning",
    message: `${capitalized(subject.words)} has undefined for the variable ${shown(name)}, so that the container has no such variable.`,
    help: "Give it a value, where the config is compiled if it comes from `process.env`, or remove it.",
  };
}

/** Something else in the place of settings. */
export function settingsProblem(subject: Noun, noun: string, found: unknown): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${kindOf(found)} where its settings belong.`,
    help: found instanceof Promise ? AWAITED : settingsHelp(settingsExample(noun)),
  };
}

function settingsHelp(example: string | undefined): string {
  return `Write the settings as an object${example === undefined ? ": `{ … }`" : `, as in \`${example}\``}.`;
}
