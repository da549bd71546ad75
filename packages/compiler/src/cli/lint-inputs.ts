import { resolve } from "node:path";
import type { LintedFile } from "../lint.ts";
import { MAX_INPUT_BYTES } from "../formats/decode.ts";
import { findInputs, type InputFault, readInput } from "../read/inputs/find-inputs.ts";
import type { FileMatcher } from "../read/inputs/glob.ts";
import type { ReadInput } from "../formats/read-input.ts";
import { readRegularFile } from "../read/regular-file.ts";
import type { Io } from "./io.ts";
import { Progress } from "./progress.ts";
import { postponeOptimizing } from "./tune-v8.ts";

/** So much text that V8 begins to optimize; what keeps it from that costs as much as to check a fifth of it. */
const LONG = 100_000;

/** Code that reads and checks is run through but once in most runs. */
const BUDGET = 1_000_000;

export interface LintInputOptions {
  /** What findings call standard input; `-` when absent. */
  readonly stdinFile?: string;
  /** True for a file that the settings leave out, whoever names it. */
  readonly isIgnored?: FileMatcher;
}

/** What the arguments of `lint` name, and the texts that a report quotes from it. */
export class LintInputs {
  /** What findings call standard input. */
  readonly stdinFile: string;
  readonly #names: readonly string[];
  readonly #io: Io;
  readonly #isIgnored: FileMatcher;
  readonly #faults: InputFault[] = [];
  readonly #found = new Set<string>();
  #stdin: Uint8Array | undefined;
  #length = 0;

  constructor(names: readonly string[], io: Io, { stdinFile = "-", isIgnored = () => false }: LintInputOptions = {}) {
    this.stdinFile = stdinFile;
    this.#isIgnored = isIgnored;
    this.#names = names;
    this.#io = io;
  }

  /** Every file that can be read, one at a time. */
  async *readable(): AsyncGenerator<ReadInput> {
    let count = 0;
    const progress = new Progress(this.#io);
    for await (const found of findInputs(this.#names, this.#io.cwd, this.#io.stdin)) {
      const input = found.file === "-" ? { ...found, file: this.stdinFile } : found;
      if (this.#isIgnored(input.file)) continue;
      progress.tell(++count, input.file);
      if ("problem" in input) this.#faults.push(input);
      else {
        if (found.file === "-") this.#stdin = input.bytes;
        if (!input.isNamed) this.#found.add(input.file);
        yield input;
      }
    }
    progress.end();
  }

  /** Takes note of how much there is to read. What reads a file is loaded by then, as V8 refuses it afterwards. */
  readonly begin = ({ bytes }: ReadInput): void => {
    const before = this.#length;
    this.#length += bytes.length;
    if (before <= LONG && this.#length > LONG) postponeOptimizing(BUDGET);
  };

  /**
   * A file that another one names, as if it was named, or found, like that one; undefined where it is not to be read. It may
   * be one that is made before somebody deploys, so it is no fault that it is not there.
   */
  readonly follow = (file: string, isNamed: boolean): ReadInput | undefined => {
    if (this.#isIgnored(file)) return undefined;
    const input = readInput({ file, isNamed }, this.#io.cwd);
    if (!isNamed) this.#found.add(file);
    if (!("problem" in input)) return input;
    this.#faults.push({ ...input, isNamed: false });
    return undefined;
  };

  /** True once standard input has been read. */
  get hasStdin(): boolean {
    return this.#stdin !== undefined;
  }

  /** True for a file that nobody named: a folder or a pattern has it. */
  isFound(file: string | undefined): boolean {
    return file !== undefined && this.#found.has(file);
  }

  /** What could not be read; complete once `readable` has ended. */
  faults(): readonly LintedFile[] {
    return this.#faults.map(({ file, problem, isNamed }) =>
      isNamed
        ? { file, kind: "unreadable", diagnostics: [problem] }
        : { file, kind: "foreign", diagnostics: [], note: problem },
    );
  }

  /** The text that a finding in `file` is about, as it is now. */
  text(file: string): string | undefined {
    try {
      const isStdin = file === this.stdinFile && this.#stdin !== undefined;
      const bytes = isStdin ? this.#stdin : readRegularFile(resolve(this.#io.cwd, file), MAX_INPUT_BYTES + 1);
      return bytes === undefined || bytes.length > MAX_INPUT_BYTES ? undefined : new TextDecoder().decode(bytes);
    } catch {
      return undefined;
    }
  }
}
