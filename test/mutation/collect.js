// What the unit tests of the validators use of vitest, without its workers: `describe` and `it` collect, nothing runs by itself.
import { format } from "node:util";
import { expect } from "vitest";

/** @typedef {{ id: string, name: string, fileName: string, run: () => unknown }} CollectedTest */

/** A collector: the module that tests import in vitest's place, and the tests that they made, by file. */
export function collector() {
  /** @type {CollectedTest[]} */
  const tests = [];
  /** @type {string[]} */
  let suite = [];
  let fileName = "";
  const ids = new Map();

  function it(name, run) {
    const full = [...suite, name].join(" > ");
    const id = `${fileName}#${full}`;
    const times = ids.get(id) ?? 0;
    ids.set(id, times + 1);
    // Two tests may have one name; a test that keeps its id is compared with its last run.
    tests.push({ id: times === 0 ? id : `${id} (${times + 1})`, name: full, fileName, run });
  }

  function describe(name, body) {
    const outer = suite;
    suite = [...suite, name];
    body();
    suite = outer;
  }

  it.each = each(it);
  describe.each = each(describe);
  return {
    tests,
    vitest: { describe, expect, expectTypeOf, it },
    enter(file) {
      fileName = file;
    },
  };
}

/** `it.each` of `it`: an array is the arguments of one call, everything else is its only one. */
function each(declare) {
  return (cases) => (name, body) => {
    cases.forEach((one, index) => {
      const args = Array.isArray(one) ? one : [one];
      declare(`${titled(name, args)} #${index}`, () => body(...args));
    });
  };
}

function titled(name, args) {
  const [first] = args;
  const named = name.replace(/\$(\w+)/g, (whole, key) =>
    first instanceof Object && key in first ? first[key] : whole,
  );
  const places = named.match(/%[sdij]/g)?.length ?? 0;
  return format(named, ...args.slice(0, places)).replaceAll(/\s+/g, " ");
}

/** Types are for the compiler: at run time every claim about them is true. */
function expectTypeOf() {
  const claim = new Proxy(() => claim, { get: () => claim, apply: () => claim });
  return claim;
}
