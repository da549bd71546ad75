import type { Io } from "../../src/cli/io.ts";

/** Streams that keep what is written to them. */
export function testIo(settings: Partial<Pick<Io, "cwd" | "env" | "isTerminal" | "isErrorTerminal">> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: import.meta.dirname,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    ...settings,
    stdin: () => new Uint8Array(),
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  };
  return { io, out: () => out.join(""), err: () => err.join("") };
}
