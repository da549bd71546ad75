/** A location in one of the user's files. Line and column count from 1. */
export interface Position {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The places in the user's files that a stack trace passes through, innermost first. */
export type Trace = (stack: string) => readonly Position[];
