import type { Io } from "./io.ts";

/** 0 fine · 1 findings or a difference · 2 usage, unreadable input, our own failure. */
export type ExitCode = 0 | 1 | 2;

/** One flag of a command. */
export interface FlagSpec {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  readonly short?: string;
  /** The value's name in the help text: `FILE`. */
  readonly value?: string;
  /** Values it takes; anything else is a usage error. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** The flags and positionals that a command was given. */
export interface CommandArguments {
  readonly positionals: readonly string[];
  /** True when the flag was given. */
  readonly has: (flag: string) => boolean;
  /** The last value given. */
  readonly value: (flag: string) => string | undefined;
  /** Every value given, in order. */
  readonly values: (flag: string) => readonly string[];
}

/** One file in `commands/`, and one line in its index. Every run loads it, so that what `run` needs is imported in it. */
export interface Command {
  readonly name: string;
  /** What it does, one sentence. */
  readonly summary: string;
  /** How its positionals are written in the usage line: `[FILE…]`; absent when it takes none. */
  readonly positionals?: string;
  readonly flags: Readonly<Record<string, FlagSpec>>;
  /** Text below the flags in `--help`. */
  readonly notes?: string;
  readonly run: (given: CommandArguments, io: Io, commands: readonly Command[]) => Promise<ExitCode>;
}
