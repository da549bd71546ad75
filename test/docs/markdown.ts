import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { anchorsOf } from "../../scripts/reference/anchors.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The text of a page without its blocks of code. */
function prose(page: string): string {
  return page.replaceAll(/^(`{3,})[^\n]*\n[^]*?^\1$/gm, "");
}

/** Where the links of a page lead: no address of the web, and no image. */
export function linksIn(page: string): readonly string[] {
  const text = prose(page).replaceAll(/(`+)[^`]+?\1/g, "code");
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, to = ""]) => to).filter((to) => !/^[a-z]+:/.test(to));
}

/** The anchors of a page. */
export function anchorsIn(page: string): readonly string[] {
  const headings = Array.from(prose(page).matchAll(/^#{1,6} +(.*)$/gm), ([, heading = ""]) => heading);
  return anchorsOf(headings.map((heading) => heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")));
}

const anchorsByPage = new Map<string, ReadonlySet<string>>();

/** Whether a link of a page leads to something: a file, a folder, or a heading of a page. */
export function leads(from: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? from : join(dirname(from), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || (isPage(target) && anchorsAt(target).has(anchor));
}

function isPage(path: string): boolean {
  return path.endsWith(".md") && statSync(join(ROOT, path)).isFile();
}

function anchorsAt(path: string): ReadonlySet<string> {
  const anchors = anchorsByPage.get(path) ?? new Set(anchorsIn(readFileSync(join(ROOT, path), "utf8")));
  anchorsByPage.set(path, anchors);
  return anchors;
}
