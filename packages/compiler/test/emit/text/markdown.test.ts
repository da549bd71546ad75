import { describe, expect, it } from "vitest";
import { cell, code, commands } from "../../../src/emit/text/markdown.ts";

describe("code", () => {
  it("is fenced by more backticks than the text holds in a row", () => {
    expect(code("api")).toBe("`api`");
    expect(code("a`b")).toBe("`` a`b ``");
    expect(code("``a```b")).toBe("```` ``a```b ````");
  });

  it("stays on one line", () => {
    expect(code("a\n# b\r\n\tc")).toBe("`a # b c`");
  });
});

describe("code in a terminal", () => {
  it("shows control characters and marks that reorder text instead of obeying them", () => {
    expect(code("api\u001b[2J\u009b\u202e")).toBe("`api\\u001b[2J\\u009b\\u202e`");
  });
});

describe("cell", () => {
  it("does not end where the text has a bar", () => {
    expect(cell("a|b|c")).toBe("`a\\|b\\|c`");
  });
});

describe("commands", () => {
  it("are lines of one block of bash", () => {
    expect(commands("./deploy.sh --dry-run", "./deploy.sh")).toBe("```bash\n./deploy.sh --dry-run\n./deploy.sh\n```\n");
  });
});
