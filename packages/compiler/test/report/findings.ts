import type { Diagnostic } from "@ecs-dsl/validators";

/** Findings with everything that one may have, and with nothing but what it must; names and words that no format likes. */
export const FINDINGS: readonly Diagnostic[] = [
  {
    code: "images/latest-tag",
    severity: "warning",
    message: 'Image "nginx:latest" 100% <moves>, & so on.',
    help: "Name a version: `nginx:1.27.3`.\nOr a digest.",
    origin: {
      file: "api/a b,c:#é.json",
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 19,
      path: "containerDefinitions[0].image",
    },
    related: [{ message: "The other", origin: { file: "ecs.config.ts", line: 1, column: 1 } }, { message: "no place" }],
  },
  {
    code: "fargate/size-invalid",
    severity: "error",
    message: "cpu 300 \u0007\ud800 is no size.",
    origin: { file: "ecs.config.ts", line: 9, column: 2, endLine: 11, endColumn: 1 },
  },
  {
    code: "health/retries",
    severity: "info",
    message: "…",
    origin: { file: "ecs.config.ts", line: 10, column: 1 },
  },
  {
    code: "settings/syntax",
    severity: "error",
    message: "ecs-dsl.json does not hold a JSON object.",
    help: "Write `{}`.",
  },
];

export const CONTEXT = { color: false, readText: () => undefined };
