/** A location in one of the user's files. Line and column count from 1. */
export interface Position {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
