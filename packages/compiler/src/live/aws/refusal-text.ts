import type { Refusal } from "./answer.ts";

/** What could not be looked at, as one line. It never says that something is missing. */
export function refusalText({ action, why, code, message }: Refusal): string {
  if (why === "denied") return `Could not look: ${action} is denied${principal(message)}.`;
  return `Could not look: ${action} failed${named(code)}: ${firstLine(message)}`;
}

/** Who it is denied for, as AWS says it. */
function principal(message: string): string {
  const arn = /(?:User|Role): (arn:\S+)|(arn:aws[\w-]*:(?:sts|iam)::\S+) is not authorized/.exec(message);
  const name = arn?.[1] ?? arn?.[2];
  return name === undefined ? "" : ` for ${name}`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

/** An error of JavaScript has no name that says anything. */
export function named(code: string): string {
  return code === "Error" ? "" : ` with ${code}`;
}
