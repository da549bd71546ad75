import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Project } from "ts-morph";
import { beforeAll, describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../scripts/generated-file.ts";
import { isCurrent } from "../../scripts/generated-file.ts";
import { generateReference, REFERENCE } from "../../scripts/generate-reference.ts";
import { docsOf } from "../../scripts/reference/docs.ts";
import { functionsOf } from "../../scripts/reference/sources.ts";

let pages: readonly GeneratedFile[] = [];
beforeAll(() => {
  pages = generateReference();
});

function page(name: string): string {
  return pages.find(({ path }) => path === `${REFERENCE}/${name}`)?.text ?? "";
}

describe("the functions of a file", () => {
  it("are nouns, what stands at them, and those of an object, with their docstrings", () => {
    const file = new Project({ useInMemoryFileSystem: true }).createSourceFile(
      "shop.ts",
      `/** A shop. */ export function shop(name: string): void {}
       /** One that exists. */ shop.existing = existing;
       function existing(id: string): void {}
       export const till = {
         /** A till that is there. */ there } as const;
       function there(): void {}
       export function inner(): void {}`,
    );
    const found = functionsOf(file, { names: new Set(["shop", "till"]) });
    expect(found.map(({ documented, name }) => [name, docsOf(documented).summary])).toEqual([
      ["shop", "A shop."],
      ["shop.existing", "One that exists."],
      ["till.there", "A till that is there."],
    ]);
  });
});

describe("the reference", () => {
  it("is what the types say", () => {
    expect(pages.flatMap((file) => (isCurrent(file) ? [] : [file.path]))).toEqual([]);
    const there = readdirSync(join(import.meta.dirname, "../..", REFERENCE)).map((name) => `${REFERENCE}/${name}`);
    expect(there.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
  });

  it("has a row for each property, with what it takes and what is meant without it", () => {
    expect(page("queue.md")).toContain(
      "| `delaySeconds` | `number` | `0` | Seconds for which a new message is hidden from everybody, 0 to 900. |",
    );
    expect(page("service.md")).toContain("| [`scaling`](#scaling) | [Scaling](scaling.md#scaling-1) |");
  });

  it("tells of what several nouns have once, and leads there", () => {
    expect(page("container.md")).toContain("### environmentFiles");
    expect(page("worker.md")).toContain("| [`environmentFiles`](container.md#environmentfiles) |");
    expect(page("worker.md")).not.toContain("### environmentFiles");
  });

  it("says of each property what it is", () => {
    const rows = pages.flatMap(({ text }) => text.split("\n").filter((line) => /^\| \[?`/.test(line)));
    expect(rows.length).toBeGreaterThan(900);
    expect(rows.filter((row) => row.includes("|  |"))).toEqual([]);
  });

  it("says what is reported, and leads to its page", () => {
    expect(page("queue.md")).toMatch(/^## What is reported\n[^]*\[`config\/queue-fifo`\]\(\.\.\/\.\.\/packages\//m);
  });
});
