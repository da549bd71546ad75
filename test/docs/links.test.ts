import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../packages/imports.ts";
import { anchorsIn, leads, linksIn } from "./markdown.ts";

const ROOT = join(import.meta.dirname, "../..");
const TOP = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

describe("the links of what people read", () => {
  const pages = [...TOP, ...["docs", "examples", "packages"].flatMap(filesBelow)].filter(
    (path) => path.endsWith(".md") && !/\/(expected[\w-]*|ecs\.out|fixtures|dist)\//.test(path),
  );

  it("lead to files and headings that are there", () => {
    expect(pages.length).toBeGreaterThan(400);
    const broken = pages.flatMap((path) =>
      linksIn(readFileSync(join(ROOT, path), "utf8")).flatMap((to) => (leads(path, to) ? [] : [`${path}: ${to}`])),
    );
    expect(broken).toEqual([]);
  });
});

describe("a link", () => {
  it("is found in prose and in tables, and not in code", () => {
    const page =
      "See [a](b.md#c), [`d`](e.md) and `[f](g.md)`.\n\n```md\n[h](i.md)\n```\n\n[web](https://example.com)\n";
    expect(linksIn(page)).toEqual(["b.md#c", "e.md"]);
  });

  it("that leads nowhere is told from one that does", () => {
    expect(leads("README.md", "docs/rules.md")).toBe(true);
    expect(leads("README.md", "docs/rule.md")).toBe(false);
    expect(leads("docs/rules.md", "#rules")).toBe(true);
    expect(leads("README.md", "docs/rules.md#rule")).toBe(false);
    expect(leads("README.md", "LICENSE#rules")).toBe(false);
  });
});

describe("anchors", () => {
  it("are those of GitHub: without signs, numbered where a heading comes again", () => {
    expect(anchorsIn("# Size, `cpu`\n## A b\n### A b\n```sh\n# no heading\n```\n")).toEqual([
      "size-cpu",
      "a-b",
      "a-b-1",
    ]);
  });
});
