/** Code as it is laid out: what may be broken into lines, and where. */
export type Code = Atom | ObjectCode | ArrayCode | CallCode;

/** What stands on one line, whatever its width. */
export interface Atom {
  readonly kind: "atom";
  readonly text: string;
}

export interface ObjectCode {
  readonly kind: "object";
  readonly members: readonly Member[];
  /** Whether each member has a line of its own where one would do for all. */
  readonly isOpen: boolean;
}

/** In the place of a key: the members of the value are members of the object. A key of that name is in quotes. */
export const SPREAD = "...";

interface Member extends Commented {
  /** As it is written, or {@link SPREAD}. */
  readonly key: string;
}

export interface ArrayCode {
  readonly kind: "array";
  readonly items: readonly Commented[];
  /** Whether it stays on one line whatever is in it. */
  readonly isInline?: boolean;
}

/** A value with the lines that are said above it. */
interface Commented {
  readonly value: Code;
  readonly comment: readonly string[];
}

/** `a(…)`, `a.b(…)` and `a.b(…).c(…)`: what is called, and every call with the name after a point. */
export interface CallCode {
  readonly kind: "call";
  readonly head: string;
  readonly calls: readonly CallPart[];
}

/** `(…)`, or `.name(…)`. */
export interface CallPart {
  readonly name: string;
  readonly args: readonly Code[];
}
