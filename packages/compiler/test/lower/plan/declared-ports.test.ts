import { ports } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { isDeclared } from "../../../src/lower/plan/declared-ports.ts";

it("tells ports that are declared from a map of ports, also of one with that name", () => {
  expect(isDeclared(ports("api", { http: 8080 }))).toBe(true);
  expect(isDeclared({ http: 8080 })).toBe(false);
  expect(isDeclared({ kind: 8080 })).toBe(false);
});
