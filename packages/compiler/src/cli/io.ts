import { fstatSync, readSync, statSync, writeSync } from "node:fs";

/** What a command may touch of its process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when stdout is a terminal. */
  readonly isTerminal: boolean;
  /** True when stderr is one. */
  readonly isErrorTerminal: boolean;
  /** Asks a person for one line; absent where standard input or output is not a terminal. An empty line when that is closed. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Everything on standard input. */
  readonly stdin: () => Uint8Array;
  /** Results. */
  readonly stdout: (text: string) => void;
  /** Talk. */
  readonly stderr: (text: string) => void;
}

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/** The process's own streams, written synchronously: `process.stdout` costs more to set up than a run of `--help`. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    get isTerminal() {
      return mayBeTerminal(STDOUT) && process.stdout.isTTY;
    },
    get isErrorTerminal() {
      return mayBeTerminal(STDERR) && process.stderr.isTTY;
    },
    get ask() {
      const isAnswered = this.isTerminal && mayBeTerminal(STDIN) && process.stdin.isTTY;
      return isAnswered ? async (question: string) => (await import("./ask.ts")).ask(question) : undefined;
    },
    stdin: readStdin,
    stdout: writerTo(STDOUT),
    stderr: writerTo(STDERR),
  };
}

/** True where colours may be used: on a terminal, unless `NO_COLOR` says otherwise. */
export function canColor(io: Io): boolean {
  return (io.env["NO_COLOR"] ?? "") === "" && io.env["TERM"] !== "dumb" && io.isTerminal;
}

/** False for what is certainly none, which asks Node for no stream: pipes, files, and the device that takes everything. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

function writerTo(descriptor: number): (text: string) => void {
  let isOpen = true;
  return (text) => {
    if (isOpen) isOpen = writeAll(descriptor, Buffer.from(text));
  };
}

/** Writes all of `bytes`; false when the reader has gone away (`ecs-dsl rules | head`), which is no failure. */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!hasCode(error, "EAGAIN")) return isLostReader(error);
      pause();
    }
  }
  return true;
}

function isLostReader(error: unknown): false {
  if (hasCode(error, "EPIPE") || hasCode(error, "EBADF")) return false;
  throw error;
}

function readStdin(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = readChunk();
    if (chunk.length === 0) return Buffer.concat(chunks);
    chunks.push(chunk);
  }
}

function readChunk(): Uint8Array {
  const buffer = Buffer.allocUnsafe(65_536);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(STDIN, buffer));
    } catch (error) {
      if (hasCode(error, "EOF")) return buffer.subarray(0, 0);
      if (!hasCode(error, "EAGAIN")) throw error;
      pause();
    }
  }
}

/** Pipes that another process made non-blocking answer EAGAIN until its other end has caught up. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
