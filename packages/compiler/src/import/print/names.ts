import { Pick, type Call, type Constant, type Method } from "../draft.ts";
import { isName } from "./literals.ts";

/** What the language does not let be the name of a constant, or has another meaning for. */
const RESERVED: readonly string[] = (
  "abstract arguments async await boolean break case catch class const continue debugger default delete do else enum " +
  "eval export extends false finally for function if implements import in instanceof interface let new null package " +
  "private protected public return static super switch this throw true try typeof undefined var void while with yield " +
  "NaN Infinity env"
).split(" ");

const LONGEST = 40;

/** Gives constants their names: each its own, and none that `taken` says means something else. */
export class Names {
  readonly #reserved: ReadonlySet<string>;
  readonly #taken: Set<string>;
  readonly #names = new Map<Constant, string>();

  constructor(taken: readonly string[]) {
    this.#reserved = new Set([...RESERVED, ...taken]);
    this.#taken = new Set(this.#reserved);
  }

  of(constant: Constant): string {
    const known = this.#names.get(constant);
    if (known !== undefined) return known;
    const name = this.#free(constant);
    this.#taken.add(name);
    this.#names.set(constant, name);
    return name;
  }

  #free({ wish, value }: Constant): string {
    const noun = nounOf(value);
    const wished = camelCase(wish);
    const name = isName(wished) ? wished : `${noun}${capitalized(wished)}`;
    if (!this.#taken.has(name)) return name;
    const told = name === noun ? `main${capitalized(noun)}` : `${name}${capitalized(noun)}`;
    return this.#taken.has(told) ? this.#numbered(this.#reserved.has(name) ? told : name) : told;
  }

  #numbered(name: string): string {
    let number = 2;
    while (this.#taken.has(`${name}${number}`)) number++;
    return `${name}${number}`;
  }
}

/** What made the value: `repository` of `repository.existing(…).tag(…)`. */
function nounOf(value: Call | Method | Pick): string {
  if (value instanceof Pick) return "value";
  const callee = "callee" in value ? value.callee : nounOf("value" in value.of ? value.of.value : value.of);
  return callee.replace(/\..*$/s, "");
}

/** `my-api` and `MyApi` → `myApi`. */
function camelCase(text: string): string {
  const words = text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
  const [first = "", ...others] = words;
  return `${first}${others.map(capitalized).join("")}`.slice(0, LONGEST);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
