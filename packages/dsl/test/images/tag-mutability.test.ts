import { expect, it } from "vitest";
import { immutable, mutable } from "../../src/index.ts";

it.each([
  [immutable({ except: ["latest"] }), "IMMUTABLE", { except: ["latest"] }],
  [mutable({ except: ["v*"] }), "MUTABLE", { except: ["v*"] }],
  [immutable(), "IMMUTABLE", {}],
])("%j is a rule with exceptions", (given, mutability, props) => {
  expect(given).toEqual({ kind: "tag-mutability", mutability, props });
  expect(Object.isFrozen(given.props)).toBe(true);
});
