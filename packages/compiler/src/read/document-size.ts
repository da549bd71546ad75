import type { InputProblem } from "../formats/input-problem.ts";

/** Four times what ECS takes of a task definition, its largest document. Rules compare a document's parts in pairs. */
export const MAX_DOCUMENT_LENGTH = 256 * 1024;

/** What CloudFormation takes of a template. */
export const MAX_TEMPLATE_LENGTH = 1024 * 1024;

/** True for a value that has more characters as JSON than `most`. Stops counting once it is sure. */
export function isTooLarge(value: unknown, most = MAX_DOCUMENT_LENGTH): boolean {
  return lengthUpTo(value, 0, most) > most;
}

function lengthUpTo(value: unknown, before: number, most: number): number {
  if (typeof value === "string") return before + value.length + 2;
  if (typeof value !== "object" || value === null) return before + 4;
  let length = before + 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && length <= most; index++)
      length = lengthUpTo(value[index], length + 1, most);
    return length;
  }
  for (const name in value) {
    if (length > most) return length;
    length = lengthUpTo(Reflect.get(value, name), length + name.length + 4, most);
  }
  return length;
}

/** What to say of it. */
export function tooLargeDocument(offset: number): InputProblem {
  const most = MAX_DOCUMENT_LENGTH / 1024;
  return {
    code: "input/too-large",
    message: `The document here has more than ${most} KiB; ECS takes task definitions up to 64 KiB, ECR policies up to 30 KiB.`,
    help: "Split it, or omit it.",
    offset,
  };
}
