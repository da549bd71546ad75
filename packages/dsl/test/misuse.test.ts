import { expect, it } from "vitest";
import { misuse } from "../src/misuse.ts";

it("says in its message what to do, and apart from it", () => {
  const error = misuse("pick has no value for it.", "Add one.");
  expect(error.message).toBe("pick has no value for it. Add one.");
  expect(Reflect.get(error, "help")).toBe("Add one.");
});
