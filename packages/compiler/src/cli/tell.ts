import { terminalText } from "../text/terminal-text.ts";
import type { Io } from "./io.ts";

/** Says one line on stderr; names in it, which may come from anybody, cannot drive the terminal. */
export function tell(io: Io, line: string): void {
  io.stderr(`${terminalText(line)}\n`);
}

/** What the config itself prints while it runs is talk; stdout is for results. */
export function keepTalkOffStdout(): void {
  Object.assign(console, { log: console.error, info: console.error, debug: console.error });
}
