import { spawnSync } from "node:child_process";
import { COMMAND } from "./project.ts";

/** The built command, told one line of arguments after the other: a process of its own for each takes three times as long. */
const RUN_ALL = `
const { load } = require(process.argv[1]);
const { main } = load("cli.cjs");
const io = { cwd: process.cwd(), env: {}, isTerminal: false, isErrorTerminal: false, stdin: () => new Uint8Array() };
void (async () => {
  const done = [];
  for (const argv of JSON.parse(process.argv[2])) {
    let text = "";
    const say = (more) => (text += more);
    done.push({ argv, exit: await main(argv, { ...io, stdout: say, stderr: say }), text });
  }
  process.stdout.write(JSON.stringify(done));
})();
`;

export interface Done {
  readonly argv: readonly string[];
  readonly exit: number;
  /** Both of its streams. */
  readonly text: string;
}

/** What comes of running the command with each of the arguments in `folder`. */
export function runInOneProcess(folder: string, all: readonly (readonly string[])[]): readonly Done[] {
  const args = ["--eval", RUN_ALL, COMMAND, JSON.stringify(all)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`The command ends with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
