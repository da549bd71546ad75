import type { FlagSpec } from "./command.ts";

/** The flags by which a command that has findings is told what fails. */
export const VERDICT_FLAGS = {
  strict: { type: "boolean", summary: "Fail on warnings." },
  quiet: { type: "boolean", short: "q", summary: "Show only what fails." },
  "max-warnings": { type: "string", value: "NUMBER", summary: "Fail on more warnings than this." },
} as const satisfies Readonly<Record<string, FlagSpec>>;
