import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { pretty } from "../../src/report/pretty.ts";

const TEXT = `const api = service("api", {\n\tcpu: 512,\n\tmemory: 8192,\n});\n`;

const SIZE: Diagnostic = {
  code: "fargate/size-invalid",
  severity: "error",
  message: 'Task "api" asks for 8192 MiB with 512 CPU units.',
  help: "Set `memory` to 4096 or less.",
  origin: { file: "ecs.config.ts", line: 3, column: 2, endLine: 3, endColumn: 14, path: "services.api.memory" },
};

const LATEST: Diagnostic = {
  code: "images/latest-tag",
  severity: "warning",
  message: 'Container "api" runs the tag "latest".',
  origin: { file: "ecs.config.ts", line: 1, column: 13 },
};

const plain = { color: false, readText: () => TEXT };

describe("pretty", () => {
  it("shows the place, the marked code, the help and where to read more", () => {
    expect(pretty([SIZE], plain)).toBe(`error[fargate/size-invalid] Task "api" asks for 8192 MiB with 512 CPU units.
  at ecs.config.ts:3:2  services.api.memory

  2 |   cpu: 512,
  3 |   memory: 8192,
    |   ^^^^^^^^^^^^
  4 | });

  help: Set \`memory\` to 4096 or less.
  more: ecs-dsl explain fargate/size-invalid

1 error
`);
  });

  it("sorts by place and counts each severity", () => {
    const text = pretty([SIZE, LATEST], plain);
    expect(text.indexOf("images/latest-tag")).toBeLessThan(text.indexOf("fargate/size-invalid"));
    expect(text).toMatch(/\n1 error, 1 warning\n$/);
  });

  it("shows the place alone when the file cannot be read", () => {
    const text = pretty([SIZE], { ...plain, readText: () => undefined });
    expect(text).toContain("at ecs.config.ts:3:2  services.api.memory\n  help:");
  });

  it("has no summary for a single problem of the command line", () => {
    const usage: Diagnostic = { code: "usage/unknown-flag", severity: "error", message: 'No flag "--evn".' };
    expect(pretty([usage], plain)).toBe(
      'error[usage/unknown-flag] No flag "--evn".\n  more: ecs-dsl explain usage/unknown-flag\n',
    );
  });

  it("adds related places as notes", () => {
    const related = [{ message: "The other route is here.", origin: { file: "b.ts", line: 4, column: 2 } }];
    expect(pretty([{ ...LATEST, related }], plain)).toContain("  note: The other route is here. (b.ts:4:2)\n");
  });

  it("colours on request only", () => {
    expect(pretty([SIZE], { ...plain, color: true })).toContain("\u001b[31merror[fargate/size-invalid]\u001b[39m");
    expect(pretty([SIZE], plain)).not.toContain("\u001b");
  });

  it("lets no control character of a name, a path or a source line through", () => {
    const evil = "\u001b]0;owned\u0007\u202e";
    const text = pretty(
      [
        {
          ...SIZE,
          message: `Task "${evil}"`,
          help: evil,
          origin: { file: `${evil}.ts`, line: 1, column: 1, path: evil },
        },
      ],
      { color: false, readText: () => `const a = "${evil}";` },
    );
    for (const character of ["\u001b", "\u0007", "\u202e"]) expect(text).not.toContain(character);
    expect(text).toContain("\\x1b]0;owned\\x07\\u202e");
  });

  it("says nothing of nothing", () => {
    expect(pretty([], plain)).toBe("");
  });
});
