import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../../read/is-record.ts";
import { Noted, type DraftValue } from "../draft.ts";
import type { Account } from "./account.ts";
import { openNames } from "./open-text.ts";

/** What the author wrote beside a value, by its path. */
export type Comments = ReadonlyMap<string, string>;

/** A file of the source that is read. */
export interface GivenFile {
  readonly account: Account;
  readonly comments: Comments;
  /** What a text of the file says, once what stands in it for something else is filled in. */
  readonly filledIn?: (text: string) => string;
}

/** What is in a value, where it does not stand at the value's own place. */
export interface GivenParts {
  readonly members?: ReadonlyMap<string, Given>;
  readonly items?: readonly Given[];
}

/**
 * A value of the source, at its place. Reading one as what it should be takes it over; one of another type is left out, with
 * a word. What nobody reads stays unknown.
 */
export class Given {
  readonly file: GivenFile;
  readonly path: Path;
  readonly value: unknown;
  /** Members that stand elsewhere in the source, as an override of an environment does. */
  readonly #members: ReadonlyMap<string, Given> | undefined;
  /** Items that stand elsewhere. */
  readonly #items: readonly Given[] | undefined;

  constructor(file: GivenFile, path: Path, value: unknown, parts: GivenParts = {}) {
    this.file = file;
    this.path = path;
    this.value = value;
    this.#members = parts.members;
    this.#items = parts.items;
  }

  get isMap(): boolean {
    return this.#members !== undefined || isRecord(this.value);
  }

  get isList(): boolean {
    return this.#items !== undefined || (this.#members === undefined && Array.isArray(this.value));
  }

  /** What the author said of it. */
  get comment(): string | undefined {
    return this.file.comments.get(JSON.stringify(this.path));
  }

  /** The member of that name, where it has a value. */
  member(name: string): Given | undefined {
    if (this.#members !== undefined) return this.#members.get(name);
    if (!isRecord(this.value) || !Object.hasOwn(this.value, name)) return undefined;
    const value = this.value[name];
    return value === null || value === undefined ? undefined : new Given(this.file, [...this.path, name], value);
  }

  /** All members that have a value; none where it is not a map. */
  members(): readonly (readonly [string, Given])[] {
    if (this.#members !== undefined) return [...this.#members];
    if (!isRecord(this.value)) return [];
    return Object.keys(this.value).flatMap((name) => {
      const member = this.member(name);
      return member === undefined ? [] : [[name, member] as const];
    });
  }

  /** All members, also those without a value. */
  names(): readonly string[] {
    return isRecord(this.value) ? Object.keys(this.value) : this.members().map(([name]) => name);
  }

  items(): readonly Given[] {
    if (this.#items !== undefined) return this.#items;
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: unknown, index) => new Given(this.file, [...this.path, index], item));
  }

  /** Its text; left out where it is none, or not known yet. */
  text(): string | undefined {
    if (typeof this.value !== "string") return this.#isNot("a string");
    return this.#known(this.filledIn(this.value));
  }

  /** Its text, or what a number or a boolean looks like as text. */
  scalar(): string | undefined {
    const text = this.open();
    return text === undefined ? undefined : this.#known(text);
  }

  /** The same, where what is not known yet may stand in it. */
  open(): string | undefined {
    const { value } = this;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      return this.#isNot("a string");
    this.taken();
    return typeof value === "string" ? this.filledIn(value) : String(value);
  }

  #known(text: string): string | undefined {
    const [name] = openNames(text);
    if (name !== undefined)
      return this.leftOut(`It takes the variable ${name}, which is not set: import again with it, or write the value.`);
    this.taken();
    return text;
  }

  number(): number | undefined {
    const text = typeof this.value === "string" ? this.filledIn(this.value) : "";
    const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : this.value;
    if (typeof number !== "number" || !Number.isFinite(number)) return this.#isNot("a number");
    this.taken();
    return number;
  }

  boolean(): boolean | undefined {
    const { value } = this;
    const text = typeof value === "string" ? this.filledIn(value).toLowerCase() : "";
    // What YAML 1.1 takes for one is a boolean to the programs that read these files.
    const boolean = /^(true|yes|on)$/.test(text) ? true : /^(false|no|off)$/.test(text) ? false : value;
    if (typeof boolean !== "boolean") return this.#isNot("a boolean");
    this.taken();
    return boolean;
  }

  /** Its items as text, or the one text that it is. */
  texts(): readonly string[] {
    if (!this.isList) {
      const text = this.scalar();
      return text === undefined ? [] : [text];
    }
    return this.items().flatMap((item) => {
      const text = item.scalar();
      return text === undefined ? [] : [text];
    });
  }

  /** Its members; left out where it is not a map. */
  map(): readonly (readonly [string, Given])[] {
    if (!this.isMap) this.#isNot("an object");
    else if (this.members().length === 0) this.taken();
    return this.members();
  }

  /** Its items; left out where it is not an array. */
  list(): readonly Given[] {
    if (!this.isList) this.#isNot("an array");
    else if (this.items().length === 0) this.taken();
    return this.items();
  }

  filledIn(text: string): string {
    return this.file.filledIn?.(text) ?? text;
  }

  taken(): void {
    this.file.account.taken(this.path);
  }

  /** Says it of all that is in it as well. */
  approximated(how: string): undefined {
    this.file.account.approximated(this.path, how);
    for (const part of this.#parts()) part.approximated(how);
  }

  /** Says it of all that is in it as well. */
  leftOut(why: string): undefined {
    this.file.account.leftOut(this.path, why);
    for (const part of this.#parts()) part.leftOut(why);
  }

  /** Says it of what nobody has said anything of. */
  otherwise(why: string): void {
    const parts = this.#parts();
    if (parts.length === 0) this.file.account.otherwise(this.path, why);
    for (const part of parts) part.otherwise(why);
  }

  #parts(): readonly Given[] {
    return [...this.members().map(([, member]) => member), ...this.items()];
  }

  /** Says it of a whole with what is in it, wherever that stands. */
  allTaken(): void {
    this.taken();
    for (const [, member] of this.members()) member.allTaken();
  }

  /** The value of the config that was made of it, with what the author said of it. */
  noted(value: DraftValue | undefined): DraftValue | undefined {
    const { comment } = this;
    return value === undefined || comment === undefined ? value : new Noted(value, comment);
  }

  #isNot(what: string): undefined {
    return this.leftOut(`It is not ${what}.`);
  }
}
