import { terminalText } from "../text/terminal-text.ts";
import type { Io } from "./io.ts";

/** What is done sooner needs no progress. */
const PATIENCE_MS = 1000;
const EVERY_MS = 100;
const COLUMNS = 80;
const CLEAR = "\r\u001b[K";

/** One line on a terminal that says how far a long command is, and is gone at the end. */
export class Progress {
  readonly #io: Io;
  readonly #now: () => number;
  #next: number;
  #isShown = false;

  /** `now` in milliseconds; the clock on the wall when absent: to set up `performance` takes Node a fiftieth of its start. */
  constructor(io: Io, now: () => number = Date.now) {
    this.#io = io;
    this.#now = now;
    this.#next = now() + PATIENCE_MS;
  }

  /** So many files have been begun, and this one is the last of them. */
  tell(count: number, file: string): void {
    if (this.#now() < this.#next || !this.#io.isErrorTerminal) return;
    this.#next = this.#now() + EVERY_MS;
    this.#isShown = true;
    this.#io.stderr(`${CLEAR}${`${count} files, ${terminalText(file)}`.slice(0, COLUMNS - 1)}`);
  }

  end(): void {
    if (this.#isShown) this.#io.stderr(CLEAR);
  }
}
