import { format } from "node:util";
import { expect } from "vitest";

/** A test that a file has made, to be run by whoever wants to. */
export interface CollectedTest {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly run: () => unknown;
}

type Body = (...args: readonly unknown[]) => unknown;
type Declare = (name: string, body: Body) => void;

/** What the unit tests of the validators use of vitest, without its workers: `describe` and `it` collect, nothing runs. */
export class Collector {
  readonly tests: CollectedTest[] = [];
  readonly #times = new Map<string, number>();
  #suite: readonly string[] = [];
  #fileName = "";

  /** What tests import in the place of vitest. */
  readonly vitest = {
    expect,
    expectTypeOf,
    it: withEach((name, run) => this.#add(name, run)),
    describe: withEach((name, body) => this.#within(name, body)),
  };

  /** The tests that follow are of this file. */
  enter(fileName: string): void {
    this.#fileName = fileName;
  }

  #add(own: string, run: () => unknown): void {
    const name = [...this.#suite, own].join(" > ");
    const fileName = this.#fileName;
    const times = this.#times.get(fileName + name) ?? 0;
    this.#times.set(fileName + name, times + 1);
    const id = `${fileName}#${name}${times === 0 ? "" : ` (${times + 1})`}`;
    this.tests.push({ id, name, fileName, run });
  }

  #within(name: string, body: Body): void {
    const outer = this.#suite;
    this.#suite = [...outer, name];
    body();
    this.#suite = outer;
  }
}

function withEach(declare: Declare) {
  return Object.assign(declare, {
    each: (cases: readonly unknown[]) => (name: string, body: Body) => {
      const areAllLists = cases.every(Array.isArray);
      cases.forEach((one, index) => {
        const args: readonly unknown[] = areAllLists && Array.isArray(one) ? one : [one];
        declare(`${titled(name, args)} #${index}`, () => body(...args));
      });
    },
  });
}

/** `"takes $code"` and `"takes %j"` with what they stand for. */
function titled(name: string, args: readonly unknown[]): string {
  const [first] = args;
  const named = name.replaceAll(/\$(\w+)/g, (whole, key: string) =>
    first instanceof Object && key in first ? String(Reflect.get(first, key)) : whole,
  );
  const places = named.match(/%[a-z]/g)?.length ?? 0;
  return format(named, ...args.slice(0, places));
}

/** Claims about types are the compiler's to hold; each is followed by another one, and all of them are silent. */
function expectTypeOf(): unknown {
  const claim: unknown = new Proxy(() => claim, { get: () => claim });
  return claim;
}
