/** A file's name and bytes. */
export interface ReadInput {
  /** As findings show it: relative to the working directory, `/` separators; `-` for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** True when the user named the file, false when a folder or pattern led to it: only then a broken file is passed over. */
  readonly isNamed: boolean;
}
