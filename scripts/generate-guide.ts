import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { GeneratedFile } from "./generated-file.ts";

const ROOT = join(import.meta.dirname, "..");
const GUIDE = "docs/guide";

/** A comment that says which lines of which file the block below it shows, and that block. */
const EXCERPT = /^<!-- (\S+) from "(.+?)"(?: to "(.+?)")? -->\n(?:\n```\w+\n[^]*?^```\n)?/gm;

/** The pages of docs/guide, which people write, with what they show of the examples as the examples have it. */
export function generateGuide(): readonly GeneratedFile[] {
  const pages = readdirSync(join(ROOT, GUIDE)).filter((name) => name.endsWith(".md"));
  return pages.map((name) => {
    const path = `${GUIDE}/${name}`;
    return { path, text: withExcerpts(readFileSync(join(ROOT, path), "utf8"), textAt) };
  });
}

function textAt(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The page with each block below such a comment as its file has it. */
export function withExcerpts(page: string, read: (path: string) => string): string {
  return page.replaceAll(EXCERPT, (_, path: string, from: string, to: string | undefined) => {
    const shown = excerptOf(read(path), path, from, to);
    const comment = `<!-- ${path} from "${from}"${to === undefined ? "" : ` to "${to}"`} -->`;
    return `${comment}\n\n\`\`\`${languageOf(path)}\n${shown}\n\`\`\`\n`;
  });
}

function languageOf(path: string): string {
  return extname(path).slice(1).replace("yml", "yaml");
}

/** The lines from the first that has `from` to the next that has `to`, moved to the left as one. */
function excerptOf(text: string, path: string, from: string, to: string | undefined): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.includes(from));
  const last = to === undefined ? first : lines.findIndex((line, index) => index > first && line.includes(to));
  if (first === -1 || last === -1) throw new Error(`${path} has no lines from ${from} to ${to ?? from}.`);
  const shown = lines.slice(first, last + 1);
  const indents = shown.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  return shown.map((line) => line.slice(Math.min(...indents))).join("\n");
}
