import type { InputProblem } from "../formats/input-problem.ts";

/** A prompt and a call of the AWS CLI, as they are copied with what it prints. */
const PROMPT = /^\s*(?:[\w.@~:/-]{0,80}[$%❯]|PS [^\n>]{0,80}>) ?(?:sudo +)?aws +[a-z]/;

/** What is wrong with a text that begins with a command that somebody typed; undefined of others. */
export function shellLineProblem(text: string): InputProblem | undefined {
  if (!PROMPT.test(text)) return undefined;
  return {
    code: "input/json-syntax",
    message: "The text begins with a command, as it was typed in a shell, and not with what it printed.",
    help: "Remove the command, or let it write the file: `aws … > FILE`.",
    offset: text.search(/\S/),
  };
}
