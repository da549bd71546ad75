import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { foreignFormProblem } from "./foreign/forms.ts";
import { type Nameless, namelessNoun } from "./nameless-noun.ts";
import { reportAt, type Noun, type Words } from "./noun.ts";
import {
  documentProblem,
  emptyProblem,
  keylessProblem,
  missingProblem,
  settingsProblem,
  unknownHelp,
  undefinedVariable,
  unknownProblem,
  wordProblem,
} from "./prop-problems.ts";
import {
  fittingShape,
  isRecord,
  isSettings,
  JSON_VALUE,
  type JsonPropShape,
  kindOf,
  type NumberPropShape,
  type PropShape,
  type StructPropShape,
  type Taken,
} from "./prop-shape.ts";
import type { Notes } from "./notes.ts";
import { rangeProblem } from "./range.ts";
import { typeProblem } from "./type-problem.ts";

/**
 * Holds the props of a noun against their shape and reports every problem: JavaScript users have no compiler to do it.
 * Returns the same props when nothing is wrong; otherwise a copy without what does not fit. The places left out are
 * remembered, so that they are unknown in the documents and no rule calls them missing.
 */
export function conformProps<Props extends object>(
  notes: Notes,
  subject: Noun,
  shape: StructPropShape,
  props: Props,
): Partial<Props> {
  const conformed = conformSettings(notes, subject, shape, props);
  return isConformed<Partial<Props>>(conformed) ? conformed : {};
}

/** The same for what may be anything; undefined where it cannot be settings. */
export function conformSettings(notes: Notes, subject: Noun, shape: StructPropShape, settings: unknown): unknown {
  if (isSettings(settings)) return new Walk(notes, subject, shape, settings).props();
  notes.leaveOut(subject, []);
  reportAt(notes.report, subject, [], settingsProblem(subject, shape.words, settings));
  return undefined;
}

/** Plain data without what AWS cannot hold; values of the DSL stand in it where they have the shape. */
export function conformDocument(notes: Notes, subject: Noun, values: PropShape, data: Structure): Structure {
  const shape = { type: "struct", words: subject.words, members: {}, required: [] } as const;
  return new Walk(notes, subject, shape, data).document({ type: "json", values });
}

/** A walk leaves props of their own type or nothing; TypeScript cannot follow that through data. */
function isConformed<Conformed>(value: unknown): value is Conformed {
  return isRecord(value);
}

class Walk {
  readonly #notes: Notes;
  readonly #subject: Noun;
  /** The shape of the noun's settings, and the settings. */
  readonly #shape: StructPropShape;
  readonly #settings: Structure;
  /** The way from the props to the value that is looked at. */
  readonly #at: (string | number)[] = [];
  /** The objects of an escape hatch that the value stands in. */
  readonly #holders: object[] = [];

  constructor(notes: Notes, subject: Noun, shape: StructPropShape, settings: Structure) {
    this.#notes = notes;
    this.#subject = subject;
    this.#shape = shape;
    this.#settings = settings;
  }

  props(): Structure | undefined {
    return this.#struct(this.#shape, this.#settings);
  }

  document(shape: JsonPropShape): Structure {
    return this.#eachEntry(shape, this.#settings);
  }

  #struct(shape: StructPropShape, value: Structure): Structure | undefined {
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

  #inner(shape: StructPropShape, value: Structure): Structure | undefined {
    const foreign = foreignFormProblem(this.#subject, shape.words, value, this.#at);
    return foreign === undefined ? this.#struct(shape, value) : this.#leaveOut(foreign);
  }

  /** The properties that are meant are written, in a way: no rule calls them missing. */
  #unknown(shape: StructPropShape, key: string, holder: Structure): void {
    const at = this.#at.slice(0, -1);
    const {
      help,
      meant,
      isMoved = false,
    } = unknownHelp(shape, key, {
      settings: this.#shape,
      written: this.#settings,
      at,
      holder,
    });
    this.#report(unknownProblem(this.#subject, shape, key, help));
    const [held, above] = isMoved ? [this.#settings, []] : [holder, at];
    for (const name of meant) if (held[name] === undefined) this.#notes.leaveOut(this.#subject, [...above, name]);
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
        return isRecord(value) ? this.#map(fitting, value) : undefined;
      case "struct":
        return isRecord(value) ? this.#inner(fitting, value) : undefined;
      case "document":
        return this.#json(JSON_VALUE, value);
      case "json":
        return this.#json(fitting, value);
      default:
        return value;
    }
  }

  /** What is unusable because its noun has no name is reported once: of the noun, or of what is met first. */
  #misfit(shape: PropShape, value: unknown): undefined {
    const nameless = namelessNoun(value);
    const isTold = nameless !== undefined && this.#isTold(nameless, value);
    const misfit = { noun: this.#shape.words, settings: this.#settings, shape, value, at: [...this.#at] };
    return this.#leaveOut(isTold ? undefined : typeProblem(this.#subject, misfit));
  }

  /** Two nouns without a name are told apart where they stand themselves. */
  #isTold(nameless: Nameless, value: unknown): boolean {
    const isNameTold = !this.#notes.isFirst(nameless.name);
    return nameless === value ? !this.#notes.isFirst(value) : isNameTold;
  }

  /** A structure without what it needs is left out as a whole; the props of a noun are lowered as far as they go. */
  #complete(shape: StructPropShape, value: Structure): Structure | undefined {
    if (shape.taken !== undefined) this.#leaveOutTaken(shape.taken, value);
    const missing = shape.required.filter(
      (name) => value[name] === undefined && value[insteadOf(shape, name)] === undefined,
    );
    this.#missing(shape, missing);
    if (missing.length === 0 || this.#at.length === 0) return value;
    this.#notes.leaveOut(this.#subject, [...this.#at]);
    return undefined;
  }

  /** What would be taken of a noun that cannot be used is as unknown as the noun. */
  #leaveOutTaken({ by, names }: Taken, value: Structure): void {
    if (!this.#notes.isLeftOut(this.#subject, [by])) return;
    for (const name of names) if (value[name] === undefined) this.#notes.leaveOut(this.#subject, [name]);
  }

  /** Properties that are written and were left out have their findings already. */
  #missing(shape: StructPropShape, missing: readonly string[]): void {
    const isLeftOut = (name: string) => this.#notes.isLeftOut(this.#subject, [...this.#at, name]);
    const names = missing.filter((name) => !isLeftOut(name) && !isLeftOut(insteadOf(shape, name)));
    const [first] = names;
    if (first === undefined) return;
    for (const name of names) this.#notes.leaveOut(this.#subject, [...this.#at, name]);
    const gap = { noun: this.#shape.words, settings: this.#settings, shape, names, at: this.#at };
    const words = missingProblem(this.#subject, gap);
    reportAt(this.#notes.report, this.#subject, [...this.#at, first], words);
  }

  #number({ min = -Infinity, max = Infinity }: NumberPropShape, value: unknown): unknown {
    if (typeof value !== "number" || (value >= min && value <= max)) return value;
    return this.#leaveOut(rangeProblem(this.#subject, this.#at, value, { min, max }));
  }

  #list({ of, isFilled = false }: ListPropShape, items: readonly unknown[]): readonly unknown[] | undefined {
    return isFilled && items.length === 0 ? this.#empty("array") : this.#each(of, items);
  }

  #map({ of, isKeyed = false }: MapPropShape, value: Readonly<Record<string, unknown>>): unknown {
    if (this.#at.at(-1) === "environment") this.#undefinedVariables(value);
    const isKeyless = isKeyed && Object.hasOwn(value, "");
    return isKeyless ? this.#leaveOut(keylessProblem(this.#subject, this.#at)) : this.#eachEntry(of, value);
  }

  /** A variable that has no value is none in the container, where a program that needs it finds nothing. */
  #undefinedVariables(variables: Readonly<Record<string, unknown>>): void {
    for (const name of Object.keys(variables)) {
      if (variables[name] === undefined)
        reportAt(this.#notes.report, this.#subject, [...this.#at, name], undefinedVariable(this.#subject, name));
    }
  }

  #empty(what: string): undefined {
    return this.#leaveOut(emptyProblem(this.#subject, what, this.#at));
  }

  #each(of: PropShape, items: readonly unknown[]): readonly unknown[] {
    let isSame = true;
    // `map` would pass over holes.
    const walked = Array.from(items, (item, index) => {
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
      this.#at.push(key);
      const walked = entry === undefined ? undefined : this.#value(of, entry);
      this.#at.pop();
      if (walked === undefined || walked !== entry) copy = replaced(copy ?? { ...entries }, key, walked);
    }
    return copy ?? entries;
  }

  /** Plain data, or a copy without what no AWS document can hold. */
  #json(shape: JsonPropShape, value: unknown): unknown {
    if (typeof value !== "object" || value === null) return this.#leaf(value);
    if (shape.values !== undefined && callSiteOf(value) !== undefined) return this.#value(shape.values, value);
    if (this.#holders.includes(value)) return this.#notJson("a value inside itself");
    this.#holders.push(value);
    const walked = this.#jsonObject(shape, value);
    this.#holders.pop();
    return walked;
  }

  #jsonObject(shape: JsonPropShape, value: object): unknown {
    if (Array.isArray(value)) return this.#each(shape, value);
    return isPlain(value) ? this.#eachEntry(shape, value) : this.#leaf(value);
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

  #leaveOut(words: Words | undefined): undefined {
    this.#notes.leaveOut(this.#subject, [...this.#at]);
    if (words !== undefined) this.#report(words);
  }

  #report(words: Words): void {
    reportAt(this.#notes.report, this.#subject, [...this.#at], words);
  }
}

type Structure = Readonly<Record<string, unknown>>;

interface MapPropShape {
  readonly of: PropShape;
  readonly isKeyed?: boolean;
}

interface ListPropShape {
  readonly of: PropShape;
  readonly isFilled?: boolean;
}

/** The member that stands in the place of a required one, where there is such a member. */
function insteadOf({ instead }: StructPropShape, name: string): string {
  return instead?.[name] ?? name;
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
