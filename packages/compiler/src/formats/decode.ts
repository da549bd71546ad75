import { isAscii, isUtf8 } from "node:buffer";
import type { InputProblem } from "./input-problem.ts";

/** Larger than any template CloudFormation takes (1 MB) and any task definition (64 KiB). */
export const MAX_INPUT_BYTES = 10 * 1024 * 1024;

/** Nesting that no ECS or ECR document comes near; deeper text could exhaust the stack of a recursive reader. */
export const MAX_DEPTH = 200;

export type Decoded =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: InputProblem };

/** The text of a file's bytes, without a byte order mark, or why it is none that can be read safely. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_INPUT_BYTES) return { problem: tooLarge(bytes.length) };
  const utf16 = utf16Mark(bytes);
  if (utf16 !== undefined) return { problem: notUtf8(`is written in ${utf16}`) };
  const text = textOf(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (text === undefined) return { problem: notUtf8("holds bytes that are not UTF-8 text") };
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return /\S/.test(body) ? { text: body } : { problem: EMPTY };
}

/** Most files are ASCII, which is copied rather than decoded. */
function textOf(bytes: Buffer): string | undefined {
  if (isAscii(bytes)) return bytes.toString("latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : undefined;
}

/** What to say of a file over the limit; its size suffices, so that it need not be read. */
export function tooLarge(bytes: number): InputProblem {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return {
    code: "input/too-large",
    message: `The file holds ${megabytes} MB; lint reads up to ${MAX_INPUT_BYTES / 1024 / 1024} MB, and CloudFormation takes templates up to 1 MB.`,
    help: "Omit the file, or name the templates and task definitions one by one.",
  };
}

const EMPTY: InputProblem = {
  code: "input/empty",
  message: "The file is empty, so there is nothing to check.",
  help: "Write a task definition, a lifecycle policy or a template into it, or remove it.",
};

function notUtf8(what: string): InputProblem {
  return {
    code: "input/not-utf8",
    message: `The file ${what}; AWS takes documents in UTF-8.`,
    help: "Save it as UTF-8.",
  };
}

function utf16Mark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (little endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (big endian)";
  if (bytes[0] === 0x7b && bytes[1] === 0) return "UTF-16 (little endian)";
  return bytes[0] === 0 && bytes[1] === 0x7b ? "UTF-16 (big endian)" : undefined;
}

/** Offset at which brackets nest deeper than `MAX_DEPTH`; iterative, because recursion is what it guards. */
export function tooDeepAt(text: string): number | undefined {
  if (!hasManyBrackets(text)) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return at;
    } else if (code === 125 || code === 93) depth--;
  }
  return undefined;
}

/** Text with no more brackets than that cannot nest deeper; most has not, and is not read letter by letter. */
function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of "{[") {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > MAX_DEPTH) return true;
    }
  }
  return false;
}

function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 92) backslashes++;
  return backslashes % 2 === 1;
}

/** What to say of brackets nested too deep. */
export function tooDeep(offset: number): InputProblem {
  return {
    code: "input/too-deep",
    message: `The text nests deeper than ${MAX_DEPTH} levels here; no document of ECS or ECR comes near that.`,
    help: "Omit the file, or look for a bracket that is opened again and again.",
    offset,
  };
}
