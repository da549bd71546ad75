import { AWSLOGS_OPTIONS } from "../../facts/log-drivers.ts";
import { nearest } from "../../words.ts";
import type { LogOptions } from "./awslogs.ts";

const KNOWN: ReadonlySet<string> = new Set(AWSLOGS_OPTIONS);

export function isAwslogsOption(name: string): boolean {
  return KNOWN.has(name);
}

/** The option that an unknown name plainly means: misspelt, or without its `awslogs-`. */
export function meantOption(name: string): string | undefined {
  const prefixed = `awslogs-${name}`;
  return KNOWN.has(prefixed) ? prefixed : nearest(name, AWSLOGS_OPTIONS);
}

/** True when an option is there under a misspelt name, which is a finding of its own. */
export function hasMisspelt(options: LogOptions, option: string): boolean {
  return Object.keys(options).some((name) => !KNOWN.has(name) && meantOption(name) === option);
}
