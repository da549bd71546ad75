import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";

/** Every reporter by the name that `--format` gives it. */
export const REPORTERS = { json, pretty } as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof REPORTERS;

export const FORMATS = ["pretty", "json"] as const satisfies readonly Format[];

/** The format that `--format` asks for; pretty when it asks for none. */
export function formatNamed(name: string | undefined): Format {
  return FORMATS.find((format) => format === name) ?? "pretty";
}
