import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { foreignAdvice, plainWord } from "./foreign-words.ts";
import { propertyName, reportAt, type Noun, type Words } from "./noun.ts";
import { rangeProblem } from "./range.ts";
import {
  fittingShape,
  isRecord,
  JSON_VALUE,
  kindOf,
  wordsOf,
  type NumberPropShape,
  type PropShape,
  type StructPropShape,
} from "./prop-shape.ts";
import { typeProblem } from "./type-problem.ts";
import { exampleHelp } from "./value-help.ts";

/**
 * Holds the props of a noun against their shape and reports every problem: JavaScript users have no compiler to do it.
 * Returns the same props when nothing is wrong; otherwise a copy without what does not fit. The places left out are
 * remembered, so that they are unknown in the documents and no rule calls them missing.
 */
export function conformProps<Props extends object>(
  lowering: Lowering,
  subject: Noun,
  shape: StructPropShape,
  props: Props,
): Partial<Props> {
  const conformed = isRecord(props) ? new Walk(lowering, subject, shape.words).props(shape, props) : undefined;
  return isConformed<Partial<Props>>(conformed) ? conformed : {};
}

/** A walk leaves props of their own type or nothing; TypeScript cannot follow that through data. */
function isConformed<Conformed>(value: unknown): value is Conformed {
  return isRecord(value);
}

class Walk {
  readonly #lowering: Lowering;
  readonly #subject: Noun;
  /** What a sentence calls the noun: `a service`. */
  readonly #noun: string;
  /** The way from the props to the value that is looked at. */
  readonly #at: (string | number)[] = [];
  /** The objects of an escape hatch that the value stands in. */
  readonly #holders: object[] = [];

  constructor(lowering: Lowering, subject: Noun, noun: string) {
    this.#lowering = lowering;
    this.#subject = subject;
    this.#noun = noun;
  }

  /** The settings of the noun. Text and arrays that stood in their place were spread into characters and items. */
  props(shape: StructPropShape, props: Structure): Structure | undefined {
    const spread = spreadKind(props);
    if (spread === undefined) return this.struct(shape, props);
    this.#report(spreadProblem(this.#subject, spread));
    for (const name of shape.required) this.#lowering.leaveOut(this.#subject, [name]);
    return undefined;
  }

  struct(shape: StructPropShape, value: Structure): Structure | undefined {
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (member === undefined) continue;
      const known = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
      this.#at.push(key);
      if (known === undefined) this.#unknown(shape, key, value);
      const walked = known === undefined ? undefined : this.#value(known, member);
      this.#at.pop();
      if (walked !== member) copy = replaced(copy ?? { ...value }, key, walked);
    }
    return this.#complete(shape, copy ?? value);
  }

  /** The property that is meant is written, in a way: no rule calls it missing. */
  #unknown(shape: StructPropShape, key: string, holder: Structure): void {
    const { help, meant } = unknownHelp(shape, key);
    this.#report(unknownProblem(this.#subject, shape, key, help));
    if (meant === undefined || !shape.required.includes(meant) || holder[meant] !== undefined) return;
    this.#lowering.leaveOut(this.#subject, [...this.#at.slice(0, -1), meant]);
  }

  #value(shape: PropShape, value: unknown): unknown {
    const fitting = fittingShape(shape, value);
    if (fitting === undefined) return this.#misfit(shape, value);
    switch (fitting.type) {
      case "string":
        return fitting.isFilled === true && value === "" ? this.#empty("text") : this.#word(fitting.values, value);
      case "integer":
      case "number":
        return this.#number(fitting, value);
      case "list":
        return Array.isArray(value) ? this.#list(fitting, value) : undefined;
      case "map":
        return isRecord(value) ? this.#eachEntry(fitting.of, value) : undefined;
      case "struct":
        return isRecord(value) ? this.struct(fitting, value) : undefined;
      case "document":
      case "json":
        return this.#json(value);
      default:
        return value;
    }
  }

  /** A structure without what it needs is left out as a whole; the props of a noun are lowered as far as they go. */
  #complete(shape: StructPropShape, value: Structure): Structure | undefined {
    let isComplete = true;
    for (const name of shape.required) {
      if (value[name] !== undefined) continue;
      isComplete = false;
      this.#missing(shape, name);
    }
    if (isComplete || this.#at.length === 0) return value;
    this.#lowering.leaveOut(this.#subject, [...this.#at]);
    return undefined;
  }

  /** A property that is written and was left out has its finding already. */
  #missing(shape: StructPropShape, name: string): void {
    const holder = [...this.#at];
    this.#at.push(name);
    if (!this.#lowering.isLeftOut(this.#subject, this.#at)) {
      this.#leaveOut(missingProblem(this.#subject, this.#noun, shape, name, holder));
    }
    this.#at.pop();
  }

  #number({ min = -Infinity, max = Infinity }: NumberPropShape, value: unknown): unknown {
    if (typeof value !== "number" || (value >= min && value <= max)) return value;
    return this.#leaveOut(rangeProblem(this.#subject, this.#at, value, { min, max }));
  }

  #list({ of, isFilled = false }: ListPropShape, items: readonly unknown[]): readonly unknown[] | undefined {
    return isFilled && items.length === 0 ? this.#empty("list") : this.#each(of, items);
  }

  #empty(what: string): undefined {
    return this.#leaveOut(emptyProblem(this.#subject, what, this.#at));
  }

  #each(of: PropShape, items: readonly unknown[]): readonly unknown[] {
    let isSame = true;
    const walked = items.map((item, index) => {
      this.#at.push(index);
      const result = this.#value(of, item);
      this.#at.pop();
      isSame &&= result === item && item !== undefined;
      return result;
    });
    return isSame ? items : walked.filter((item) => item !== undefined);
  }

  #eachEntry(of: PropShape, entries: Structure): Structure {
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(entries)) {
      const entry = entries[key];
      if (entry === undefined) continue;
      this.#at.push(key);
      const walked = this.#value(of, entry);
      this.#at.pop();
      if (walked !== entry) copy = replaced(copy ?? { ...entries }, key, walked);
    }
    return copy ?? entries;
  }

  /** Plain data, or a copy without what no AWS document can hold. */
  #json(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return this.#leaf(value);
    if (this.#holders.includes(value)) return this.#notJson("a value inside itself");
    this.#holders.push(value);
    const walked = this.#jsonObject(value);
    this.#holders.pop();
    return walked;
  }

  #jsonObject(value: object): unknown {
    if (Array.isArray(value)) return this.#each(JSON_VALUE, value);
    return isPlain(value) ? this.#eachEntry(JSON_VALUE, value) : this.#leaf(value);
  }

  #leaf(value: unknown): unknown {
    const isJson = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
    return isJson ? value : this.#notJson(kindOf(value));
  }

  #notJson(found: string): undefined {
    return this.#leaveOut(documentProblem(this.#subject, found, this.#at));
  }

  #word(values: readonly string[] | undefined, value: unknown): unknown {
    if (values === undefined || typeof value !== "string" || values.includes(value)) return value;
    return this.#leaveOut(wordProblem(this.#subject, values, value, this.#at));
  }

  #misfit(shape: PropShape, value: unknown): undefined {
    return this.#leaveOut(typeProblem({ subject: this.#subject, noun: this.#noun, shape, value, at: this.#at }));
  }

  #leaveOut(words: Words): undefined {
    this.#lowering.leaveOut(this.#subject, [...this.#at]);
    this.#report(words);
  }

  #report(words: Words): void {
    reportAt(this.#lowering.report, this.#subject, [...this.#at], words);
  }
}

type Structure = Readonly<Record<string, unknown>>;

interface ListPropShape {
  readonly of: PropShape;
  readonly isFilled?: boolean;
}

function replaced(copy: Record<string, unknown>, key: string, value: unknown): Record<string, unknown> {
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, "__proto__");
}

function emptyProblem(subject: Noun, what: string, at: Path): Words {
  return {
    code: "config/property-empty",
    message: `${capitalized(subject.words)} has an empty ${what} for ${propertyName(at)}; AWS does not take one.`,
    help: `Fill ${propertyName(at)}, or omit it where it is optional.`,
  };
}

function documentProblem(subject: Noun, found: string, at: Path): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${found} at ${propertyName(at)}, which no AWS document can hold.`,
    help: "Use text, numbers, true and false, arrays and plain objects.",
  };
}

function wordProblem(subject: Noun, values: readonly string[], value: string, at: Path): Words {
  const meant = nearest(value, values);
  return {
    code: "config/property-value",
    message: `${capitalized(subject.words)} has ${shown(value)} for ${propertyName(at)}, which takes ${listed(values.map(shown))}.`,
    help: meant === undefined ? `Set ${propertyName(at)} to ${shown(values[0])}.` : `Did you mean ${shown(meant)}?`,
  };
}

function unknownProblem(subject: Noun, shape: StructPropShape, key: string, help: string): Words {
  return {
    code: "config/property-unknown",
    message: `${capitalized(subject.words)} has the property ${shown(key)}, which ${shape.words} does not have.`,
    help,
  };
}

interface UnknownHelp {
  readonly help: string;
  /** The property that is meant. */
  readonly meant?: string;
}

/** By meaning first, by spelling second. */
function unknownHelp(shape: StructPropShape, key: string): UnknownHelp {
  const names = Object.keys(shape.members);
  const same = names.find((name) => plainWord(name) === plainWord(key));
  const foreign = same === undefined ? foreignAdvice(shape.words, key) : undefined;
  if (foreign !== undefined) return foreign;
  const meant = same ?? nearest(key, names);
  if (meant !== undefined) return { help: `Did you mean \`${meant}\`?`, meant };
  const hatch = names.includes("overrides") ? "; `overrides` takes what AWS has beyond these" : "";
  return { help: `Remove \`${key}\`${hatch}.` };
}

function missingProblem(subject: Noun, noun: string, shape: StructPropShape, name: string, at: Path): Words {
  const member = shape.members[name];
  const holder = at.length === 0 ? subject.words : `${propertyName(at)} of ${subject.words}`;
  const form = member === undefined ? "" : ` to ${wordsOf(member)}`;
  return {
    code: "config/property-missing",
    message: `${capitalized(holder)} lacks \`${name}\`, which ${shape.words} needs.`,
    help: exampleHelp(noun, [...at, name]) ?? `Set \`${name}\`${form}.`,
  };
}

/** What stood where settings belong, when its spread is all that is left. */
function spreadKind(props: Structure): string | undefined {
  const keys = Object.keys(props);
  if (keys.length === 0 || keys.some((key, index) => key !== String(index))) return undefined;
  const items = Object.values(props);
  const isText = items.every((item) => typeof item === "string" && item.length === 1);
  return isText ? kindOf(items.join("")) : "an array";
}

function spreadProblem(subject: Noun, found: string): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${found} where its settings belong.`,
    help: "Write the settings as an object: `{ … }`.",
  };
}
