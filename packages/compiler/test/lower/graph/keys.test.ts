import { expect, it } from "vitest";
import { keyOf } from "../../../src/lower/graph/keys.ts";

it("is the kind and the name", () => {
  expect(keyOf({ kind: "queue", name: "jobs" })).toBe("queue jobs");
});
