import type { Io } from "../../src/cli/io.ts";

/** Streams that keep what is written to them. */
export function testIo(
  settings: Partial<Pick<Io, "cwd" | "env" | "isTerminal" | "isErrorTerminal">> = {},
  answers?: readonly string[],
) {
  const left = [...(answers ?? [])];
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: import.meta.dirname,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    ...settings,
    ask:
      answers === undefined
        ? undefined
        : (question) => {
            out.push(question);
            return Promise.resolve(left.shift() ?? "");
          },
    stdin: () => new Uint8Array(),
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  };
  return { io, out: () => out.join(""), err: () => err.join("") };
}
