import { visible } from "../../invisible.ts";

/** Lines of bash as a block. */
export function commands(...lines: readonly string[]): string {
  return `\`\`\`bash\n${lines.join("\n")}\n\`\`\`\n`;
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
