import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "./lowering.ts";
import { reportAt, type Noun, type Words } from "./noun.ts";
import { hasOuterShape, isRecord, kindOf, wordsOf, type PropShape, type StructPropShape } from "./prop-shape.ts";

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
  const walk = new Walk(lowering, subject);
  const conformed = walk.struct(shape, props, []);
  return isConformed<Partial<Props>>(conformed) ? conformed : {};
}

/** A walk leaves props of their own type or nothing; TypeScript cannot follow that through data. */
function isConformed<Conformed>(value: unknown): value is Conformed {
  return isRecord(value);
}

class Walk {
  readonly #lowering: Lowering;
  readonly #subject: Noun;

  constructor(lowering: Lowering, subject: Noun) {
    this.#lowering = lowering;
    this.#subject = subject;
  }

  value(shape: PropShape, value: unknown, at: Path): unknown {
    if (!hasOuterShape(shape, value)) return this.#leaveOut(at, typeProblem(this.#subject, shape, value, at));
    switch (shape.type) {
      case "string":
        return this.#word(shape.values, value, at);
      case "list":
        return Array.isArray(value)
          ? this.#each(value, (item, index) => this.value(shape.of, item, [...at, index]))
          : undefined;
      case "map":
        return isRecord(value)
          ? this.#eachEntry(value, (entry, key) => this.value(shape.of, entry, [...at, key]))
          : undefined;
      case "struct":
        return isRecord(value) ? this.struct(shape, value, at) : undefined;
      case "document":
        return this.#document(value, at, []);
      case "either":
        return this.value(shape.shapes.find((member) => hasOuterShape(member, value)) ?? shape, value, at);
      default:
        return value;
    }
  }

  struct(shape: StructPropShape, value: object, at: Path): object | undefined {
    let copy: Record<string, unknown> | undefined;
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const known = Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
      if (known === undefined) this.#report([...at, key], unknownProblem(this.#subject, shape, key));
      const walked = known === undefined ? undefined : this.value(known, member, [...at, key]);
      if (walked !== member) copy = replaced(copy ?? { ...value }, key, walked);
    }
    return this.#complete(shape, copy ?? value, at);
  }

  /** A structure without what it needs is left out as a whole; the props of a noun are lowered as far as they go. */
  #complete(shape: StructPropShape, value: object, at: Path): object | undefined {
    const missing = shape.required.filter((name) => Reflect.get(value, name) === undefined);
    for (const name of missing) {
      const isWritten = this.#lowering.isLeftOut(this.#subject.node, [...at, name]);
      if (!isWritten) this.#leaveOut([...at, name], missingProblem(this.#subject, shape, name, at));
    }
    if (missing.length === 0 || at.length === 0) return value;
    this.#lowering.leaveOut(this.#subject.node, at);
    return undefined;
  }

  #each(items: readonly unknown[], walk: (item: unknown, index: number) => unknown): readonly unknown[] {
    const walked = items.map(walk);
    return walked.every((item, index) => item === items[index]) ? items : walked.filter((item) => item !== undefined);
  }

  #eachEntry(entries: Readonly<Record<string, unknown>>, walk: (entry: unknown, key: string) => unknown): object {
    let copy: Record<string, unknown> | undefined;
    for (const [key, entry] of Object.entries(entries)) {
      if (entry === undefined) continue;
      const walked = walk(entry, key);
      if (walked !== entry) copy = replaced(copy ?? { ...entries }, key, walked);
    }
    return copy ?? entries;
  }

  /** Plain data, or a copy without what no AWS document can hold. */
  #document(value: unknown, at: Path, holders: readonly object[]): unknown {
    if (typeof value !== "object" || value === null) return this.#documentLeaf(value, at);
    if (holders.includes(value)) return this.#leaveOut(at, documentProblem(this.#subject, "a value inside itself", at));
    if (Array.isArray(value))
      return this.#each(value, (item, index) => this.#document(item, [...at, index], [...holders, value]));
    if (!isPlain(value)) return this.#documentLeaf(value, at);
    return this.#eachEntry(value, (item, key) => this.#document(item, [...at, key], [...holders, value]));
  }

  #documentLeaf(value: unknown, at: Path): unknown {
    const isJson = value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
    return isJson ? value : this.#leaveOut(at, documentProblem(this.#subject, kindOf(value), at));
  }

  #word(values: readonly string[] | undefined, value: unknown, at: Path): unknown {
    if (values === undefined || typeof value !== "string" || values.includes(value)) return value;
    return this.#leaveOut(at, wordProblem(this.#subject, values, value, at));
  }

  #leaveOut(at: Path, words: Words): undefined {
    this.#lowering.leaveOut(this.#subject.node, at);
    this.#report(at, words);
  }

  #report(at: Path, words: Words): void {
    reportAt(this.#lowering.report, this.#subject, at, words);
  }
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

function nameOf(at: Path): string {
  const steps = at.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`));
  return `\`${steps.join("")}\``;
}

function typeProblem(subject: Noun, shape: PropShape, value: unknown, at: Path): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${kindOf(value)} for ${nameOf(at)}, which takes ${wordsOf(shape)}.`,
    help: `Set ${nameOf(at)} to ${wordsOf(shape)}.`,
  };
}

function documentProblem(subject: Noun, found: string, at: Path): Words {
  return {
    code: "config/property-type",
    message: `${capitalized(subject.words)} has ${found} at ${nameOf(at)}, which no AWS document can hold.`,
    help: "Use text, numbers, true and false, lists and plain objects.",
  };
}

function wordProblem(subject: Noun, values: readonly string[], value: string, at: Path): Words {
  const meant = nearest(value, values);
  return {
    code: "config/property-value",
    message: `${capitalized(subject.words)} has ${shown(value)} for ${nameOf(at)}, which takes ${listed(values.map(shown))}.`,
    help: meant === undefined ? `Set ${nameOf(at)} to ${shown(values[0])}.` : `Did you mean ${shown(meant)}?`,
  };
}

function unknownProblem(subject: Noun, shape: StructPropShape, key: string): Words {
  const meant = nearest(key, Object.keys(shape.members));
  return {
    code: "config/property-unknown",
    message: `${capitalized(subject.words)} has the property ${shown(key)}, which ${shape.words} does not have.`,
    help:
      meant === undefined
        ? `Remove \`${key}\`; \`overrides\` takes what AWS has beyond these.`
        : `Did you mean \`${meant}\`?`,
  };
}

function missingProblem(subject: Noun, shape: StructPropShape, name: string, at: Path): Words {
  const member = shape.members[name];
  const holder = at.length === 0 ? subject.words : `${nameOf(at)} of ${subject.words}`;
  return {
    code: "config/property-missing",
    message: `${capitalized(holder)} lacks \`${name}\`, which ${shape.words} needs.`,
    help: `Set \`${name}\`${member === undefined ? "" : ` to ${wordsOf(member)}`}.`,
  };
}
