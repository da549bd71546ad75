import { FILLED_IN } from "@ecs-dsl/validators/placeholder";
import { STRING_OR_UNQUOTED } from "../unquoted.ts";

/** The text with a string of the same length for each value that something fills in later, so that every place stays. */
export function quoteUnquoted(text: string): string {
  return text.replaceAll(STRING_OR_UNQUOTED, (found: string, ...rest: readonly unknown[]) => {
    const offset = rest.find((part) => typeof part === "number");
    return found.startsWith('"') || offset === undefined || !isValue(text, offset, found.length)
      ? found
      : `"${FILLED_IN.repeat(found.length - 2)}"`;
  });
}

function isValue(text: string, offset: number, length: number): boolean {
  return (
    length > 2 && /[:,[]\s*$/.test(text.slice(Math.max(0, offset - 200), offset)) && endsValue(text, offset + length)
  );
}

function endsValue(text: string, end: number): boolean {
  return /^\s*[,\]}]/.test(text.slice(end, end + 200));
}
