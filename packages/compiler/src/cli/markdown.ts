import { paintWith, type Paint } from "../text/paint.ts";
import { terminalText } from "../text/terminal-text.ts";

/** Markdown as a terminal shows it: headings bold, code blocks indented, front matter and fences gone. */
export function markdownForTerminal(markdown: string, color: boolean): string {
  const paint = paintWith(color);
  let isCode = false;
  const lines = markdown.replace(/^---\n[^]*?\n---\n+/, "").split("\n");
  const shown = lines.flatMap((line) => {
    if (line.startsWith("```")) {
      isCode = !isCode;
      return [];
    }
    return [isCode ? paint.dim(`    ${terminalText(line)}`.trimEnd()) : prose(terminalText(line), paint)];
  });
  return `${shown.join("\n").trimEnd()}\n`;
}

function prose(line: string, paint: Paint): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return paint.bold(heading);
  return line
    .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, (_, text: string, url: string) => `${text} (${url})`)
    .replaceAll(/\*\*([^*]+)\*\*/g, (_, text: string) => paint.bold(text))
    .replaceAll(/`([^`]+)`/g, (_, text: string) => paint.blue(text));
}
