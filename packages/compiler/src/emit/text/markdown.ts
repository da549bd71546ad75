import { visible } from "../../text/invisible.ts";

/** Lines of bash as a block. */
export function commands(...lines: readonly string[]): string {
  return `\`\`\`bash\n${lines.join("\n")}\n\`\`\`\n`;
}

/** Data as a block of JSON, whatever is in its texts. */
export function json(value: unknown): string {
  const lines = JSON.stringify(value, undefined, 2).split("\n").map(visible);
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}json\n${lines.join("\n")}\n${fence}\n`;
}

/** Text as code, whatever is in it; a runbook is read in terminals, too. */
export function code(text: string): string {
  const line = visible(text.replaceAll(/\s+/gu, " "));
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Text as code in a cell of a table. */
export function cell(text: string): string {
  return code(text).replaceAll("|", String.raw`\|`);
}
