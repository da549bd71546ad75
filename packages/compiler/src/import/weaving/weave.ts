import {
  Call,
  Constant,
  EnvironmentName,
  isMembers,
  Joined,
  Method,
  Noted,
  Pick,
  Text,
  type DraftValue,
  type Members,
} from "../draft.ts";
import type { Constants } from "./constants.ts";
import { environmentText } from "./environment-text.ts";
import { sized, withOneScaling } from "./members.ts";

/** What is in one environment, by itself. */
export interface Version {
  readonly environment: string;
  readonly content: Members;
  readonly constants: Constants;
}

/** One content for all environments: what is the same in all stands as it is, the rest is picked where it differs. */
export function weave(versions: readonly Version[]): Members {
  const woven = new Weaver(versions).value(versions.map(({ content }) => content));
  return isMembers(woven) ? woven : {};
}

class Weaver {
  readonly #versions: readonly Version[];
  readonly #environments: readonly string[];
  readonly #constants = new Map<string, Constant>();

  constructor(versions: readonly Version[]) {
    this.#versions = versions;
    this.#environments = versions.map(({ environment }) => environment);
  }

  /** One value of those that the environments have, in their order. */
  value(values: readonly DraftValue[]): DraftValue {
    const [first] = values;
    if (first === undefined) return null;
    if (values.some((value) => value instanceof Noted)) return this.#noted(values);
    if (values.every((value) => value === first) && !isComposed(first)) return first;
    return this.#alike(values) ?? this.#picked(values);
  }

  /** What they have in common, where they are of one form. */
  #alike(values: readonly DraftValue[]): DraftValue | undefined {
    const [first] = values;
    if (first instanceof Constant) return this.#oneConstant(values);
    if (first instanceof Call) return this.#oneCall(first, values);
    if (first instanceof Method) return this.#oneMethod(first, values);
    if (first instanceof Text) return this.#oneText(first, values);
    if (first instanceof EnvironmentName)
      return values.every((each) => each instanceof EnvironmentName) ? first : undefined;
    if (typeof first === "string") return this.#oneString(values);
    if (Array.isArray(first)) return this.#oneArray(first.length, values);
    return isMembers(first) && values.every(isMembers) ? this.#members(values) : undefined;
  }

  #noted(values: readonly DraftValue[]): DraftValue {
    const comments = values.flatMap((value) => (value instanceof Noted ? [value.comment] : []));
    const plain = values.map((value) => (value instanceof Noted ? value.value : value));
    return new Noted(this.value(plain), comments[0] ?? "");
  }

  #oneConstant(values: readonly DraftValue[]): Constant | undefined {
    const keys = values.map((value, at) =>
      value instanceof Constant ? this.#versions[at]?.constants.keyOf(value) : undefined,
    );
    const [key] = keys;
    return key !== undefined && keys.every((each) => each === key) ? this.#constant(key) : undefined;
  }

  /** The constant of all environments; one that some of them lack is there what it is elsewhere. */
  #constant(key: string): Constant {
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const theirs = this.#versions.map(({ constants }) => constants.get(key));
    const some = theirs.find((constant) => constant !== undefined);
    const value = this.value(theirs.map((constant) => constant?.value ?? some?.value ?? null));
    const isOne = value instanceof Call || value instanceof Method || value instanceof Pick;
    const woven = new Constant(some?.wish ?? key, isOne ? value : new Call("undefined", []), some?.comment);
    this.#constants.set(key, woven);
    return woven;
  }

  #oneCall({ callee, args }: Call, values: readonly DraftValue[]): Call | undefined {
    const calls = values.filter((value) => value instanceof Call);
    const isOne = calls.every((call) => call.callee === callee && call.args.length === args.length);
    if (!isOne || calls.length < values.length) return undefined;
    return new Call(callee, this.#argsOf(calls));
  }

  #argsOf(calls: readonly (Call | Method)[]): readonly DraftValue[] {
    return calls[0]?.args.map((_, at) => this.value(calls.map(({ args }) => args[at] ?? null))) ?? [];
  }

  #oneMethod({ name, args }: Method, values: readonly DraftValue[]): Method | undefined {
    const methods = values.filter((value) => value instanceof Method);
    const isOne = methods.every((each) => each.name === name && each.args.length === args.length);
    if (!isOne || methods.length < values.length) return undefined;
    const of = this.#alike(methods.map((each) => each.of));
    return of instanceof Constant || of instanceof Call ? new Method(of, name, this.#argsOf(methods)) : undefined;
  }

  #oneText({ parts }: Text, values: readonly DraftValue[]): Text | undefined {
    const texts = values.filter((value) => value instanceof Text);
    if (texts.length < values.length || texts.some((text) => text.parts.length !== parts.length)) return undefined;
    const woven: (Text["parts"][number] | undefined)[] = parts.flatMap(
      (_, at): readonly (Text["parts"][number] | undefined)[] => {
        const part = this.#alike(texts.map((text) => text.parts[at] ?? ""));
        if (part instanceof Text) return part.parts;
        return [isPart(part) ? part : undefined];
      },
    );
    const known = woven.filter((part) => part !== undefined);
    return known.length === woven.length ? new Text(known) : undefined;
  }

  #oneString(values: readonly DraftValue[]): DraftValue | undefined {
    const strings = values.filter((value) => typeof value === "string");
    if (strings.length < values.length) return undefined;
    if (strings.every((each) => each === strings[0])) return strings[0];
    return environmentText(strings, this.#environments);
  }

  #oneArray(length: number, values: readonly DraftValue[]): DraftValue | undefined {
    const arrays = values.filter(isArray);
    if (arrays.length < values.length || arrays.some((each) => each.length !== length)) return undefined;
    return arrays[0]?.map((_, at) => this.value(arrays.map((each) => each[at] ?? null)));
  }

  #members(given: readonly Members[]): DraftValue {
    const all = withOneScaling(given);
    const names = [...new Set(all.flatMap((each) => Object.keys(each).filter((name) => each[name] !== undefined)))];
    const common: Record<string, DraftValue> = {};
    const apart: Record<string, DraftValue>[] = all.map(() => ({}));
    for (const name of names) {
      const values = all.map((each) => each[name] ?? DEFAULTS.get(name));
      const known = values.filter((value) => value !== undefined);
      if (known.length === values.length) common[name] = this.value(known);
      else
        for (const [at, value] of values.entries())
          if (value !== undefined) apart[at] = { ...apart[at], [name]: this.#single(value) };
    }
    const { members, size } = sized(common);
    const parts = [
      ...(size === undefined ? [] : [size]),
      members,
      ...(apart.every((each) => Object.keys(each).length === 0) ? [] : [this.#pick(apart)]),
    ];
    return parts.length === 1 ? members : new Joined(parts);
  }

  #picked(values: readonly DraftValue[]): DraftValue {
    return this.#pick(values.map((value) => this.#single(value)));
  }

  #pick(values: readonly DraftValue[]): Pick {
    return new Pick(Object.fromEntries(this.#environments.map((name, at) => [name, values[at] ?? null])));
  }

  /** A value of one environment alone, with the constants that all of them have. */
  #single(value: DraftValue): DraftValue {
    if (value instanceof Constant) return this.#shared(value);
    if (value instanceof Noted) return new Noted(this.#single(value.value), value.comment);
    if (value instanceof Call)
      return new Call(
        value.callee,
        value.args.map((arg) => this.#single(arg)),
      );
    if (value instanceof Method) {
      const of = this.#single(value.of);
      const args = value.args.map((arg) => this.#single(arg));
      return new Method(of instanceof Constant || of instanceof Call ? of : value.of, value.name, args);
    }
    if (value instanceof Text) {
      const parts = value.parts.map((part) => (typeof part === "string" ? part : this.#single(part)));
      return new Text(parts.filter(isPart));
    }
    if (isArray(value)) return value.map((item) => this.#single(item));
    if (!isMembers(value)) return value;
    const known = Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, this.#single(member)] as const],
    );
    return Object.fromEntries(known);
  }

  #shared(constant: Constant): Constant {
    const key = this.#versions.map(({ constants }) => constants.keyOf(constant)).find((each) => each !== undefined);
    return key === undefined ? constant : this.#constant(key);
  }
}

/** What a property is that an environment does not have, so that it can be picked by itself. */
const DEFAULTS: ReadonlyMap<string, DraftValue> = new Map<string, DraftValue>([
  ["assignPublicIp", false],
  ["cluster", new Call("cluster", [])],
  ["defaults", {}],
  ["desiredCount", 1],
  ["discovery", new Call("serviceConnect", [])],
  ["enableExecuteCommand", false],
  ["network", new Call("network", [])],
  ["readonlyRootFilesystem", false],
  ["repositories", []],
  ["resources", []],
  ["workloads", []],
]);

function isArray(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}

function isPart(value: DraftValue | undefined): value is Text["parts"][number] {
  return (
    typeof value === "string" ||
    value instanceof Constant ||
    value instanceof Method ||
    value instanceof Call ||
    value instanceof EnvironmentName
  );
}

/** Whether something else may be in it, so that the same object still has to be looked into. */
function isComposed(value: DraftValue): boolean {
  return typeof value === "object" && value !== null && !(value instanceof EnvironmentName);
}
