import type { Reporter } from "./reporter.ts";

/** Every reporter by the name that `--format` gives it, the default first. Loaded when it is the one that is asked for. */
const REPORTERS = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  json: async () => (await import("./json.ts")).json,
  sarif: async () => (await import("./sarif.ts")).sarif,
  github: async () => (await import("./github.ts")).github,
  gitlab: async () => (await import("./gitlab.ts")).gitlab,
  junit: async () => (await import("./junit.ts")).junit,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof REPORTERS;

/** The names that `--format` takes. */
export const FORMATS: readonly string[] = Object.keys(REPORTERS);

/** The format that `--format` asks for; pretty when it asks for none. */
export function formatNamed(name = "pretty"): Format {
  return isFormat(name) ? name : "pretty";
}

/** The reporter that `--format` asks for. */
export function reporterNamed(name: string | undefined): Promise<Reporter> {
  return REPORTERS[formatNamed(name)]();
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(REPORTERS, name);
}
