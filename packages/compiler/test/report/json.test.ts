import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { json } from "../../src/report/json.ts";

const finding = (line: number): Diagnostic => ({
  code: "images/latest-tag",
  severity: "warning",
  message: "…",
  origin: { file: "ecs.config.ts", line, column: 1 },
});

const context = { color: false, readText: () => undefined };

describe("json", () => {
  it("is versioned, sorted and counted", () => {
    expect(JSON.parse(json([finding(9), finding(2)], context))).toEqual({
      version: 1,
      diagnostics: [finding(2), finding(9)],
      summary: { errors: 0, warnings: 2, infos: 0 },
    });
  });

  it("drives no terminal that shows it, and means the same", () => {
    const message = "a\u009b2J\u007f\u202e\u0007";
    const text = json([{ ...finding(2), message }], context);
    expect(text).toContain(String.raw`"a\u009b2J\u007f\u202e\u0007"`);
    expect(JSON.parse(text)).toMatchObject({ diagnostics: [{ message }] });
  });

  it("carries what the command adds", () => {
    const details = { environments: [{ name: "staging" }] };
    expect(JSON.parse(json([], { ...context, details }))).toMatchObject(details);
  });
});
