import type { Diagnostic } from "./diagnostic.ts";
import type { Finding } from "./rule.ts";
import { spelt, type Speller } from "./text.ts";

/** The words of a finding for a reader, as a diagnostic has them. */
export function worded(
  { message, help, fix }: Pick<Finding, "message" | "help" | "fix">,
  speller: Speller,
): Pick<Diagnostic, "message" | "help" | "fix"> {
  return {
    message: spelt(message, speller),
    ...(help === undefined ? {} : { help: spelt(help, speller) }),
    ...(fix === undefined ? {} : { fix: { title: spelt(fix.title, speller), edits: fix.edits } }),
  };
}
