import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateGuide, withExcerpts } from "../../scripts/generate-guide.ts";
import { isCurrent } from "../../scripts/generated-file.ts";

const pages = generateGuide();

describe("the guide", () => {
  it("shows what the examples and their output are", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap((page) => (isCurrent(page) ? [] : [page.path]))).toEqual([]);
  });

  it("shows nothing that no example has, but commands", () => {
    const blocks = pages.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/^(.*)\n\n```(\w+)$/gm), ([, before = "", language]) => ({ before, language, path })),
    );
    expect(blocks.length).toBeGreaterThan(40);
    expect(blocks.filter(({ before, language }) => language !== "sh" && !before.startsWith("<!-- examples/"))).toEqual(
      [],
    );
  });

  it("lists all of its pages", () => {
    const index = readFileSync(join(import.meta.dirname, "../../docs/guide/README.md"), "utf8");
    const missing = pages
      .map(({ path }) => path.slice("docs/guide/".length))
      .filter((name) => !index.includes(`(${name})`));
    expect(missing).toEqual(["README.md"]);
  });
});

describe("an excerpt", () => {
  const FILE = 'const a = 1;\n  size: {\n    cpu: 256,\n  },\n  "cpu": 2,\n';
  const shown = (page: string) => withExcerpts(page, () => FILE);

  it("is the lines that the comment names, moved to the left", () => {
    const comment = '<!-- shop.ts from "size" to "}," -->';
    expect(shown(`So:\n\n${comment}\n\nEnd.\n`)).toBe(
      `So:\n\n${comment}\n\n\`\`\`ts\nsize: {\n  cpu: 256,\n},\n\`\`\`\n\nEnd.\n`,
    );
  });

  it("is one line without an end, takes quotes, and replaces what was there", () => {
    const page = '<!-- shop.json from ""cpu"" -->\n\n```json\nold\n```\n\nEnd.\n';
    expect(shown(page)).toBe(page.replace("old", '"cpu": 2,'));
    expect(shown(shown(page))).toBe(shown(page));
  });

  it("that is not there is an error of the page", () => {
    expect(() => shown('<!-- shop.ts from "none" -->\n')).toThrow("shop.ts has no lines from none to none.");
  });
});
