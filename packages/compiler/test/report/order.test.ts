import type { Diagnostic } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { inOrder } from "../../src/report/order.ts";

function found(message: string, file?: string, line = 1, column = 1, code = "images/latest-tag"): Diagnostic {
  const base = { code, severity: "warning", message } as const;
  return file === undefined ? base : { ...base, origin: { file, line, column } };
}

it("orders findings by file, line, column, code and message; those without a location come first", () => {
  const findings = [
    found("7", "b.json"),
    found("6", "a.json", 2, 9, "z/z"),
    found("5", "a.json", 2, 9),
    found("4", "a.json", 2, 1),
    found("3", "a.json", 1, 40),
    found("2"),
    found("1"),
  ];
  expect(inOrder(findings).map(({ message }) => message)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(findings[0]?.message).toBe("7");
});
