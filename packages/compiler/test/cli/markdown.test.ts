import { describe, expect, it } from "vitest";
import { markdownForTerminal } from "../../src/cli/markdown.ts";

describe("markdownForTerminal", () => {
  it("drops front matter and fences, and indents code", () => {
    const page = '---\ncode: a/b\n---\n\n# a/b\n\nText.\n\n```json\n{ "a": 1 }\n```\n';
    expect(markdownForTerminal(page, false)).toBe('a/b\n\nText.\n\n    { "a": 1 }\n');
  });

  it("shows the address of a link, and no marks", () => {
    const line = "See [the guide](https://docs.aws.amazon.com/ecs), **now**: `cpu`.";
    expect(markdownForTerminal(line, false)).toBe(
      "See the guide (https://docs.aws.amazon.com/ecs), **now**: `cpu`.\n".replace(/[*`]/g, ""),
    );
  });

  it("colours headings and code where it may", () => {
    const [heading, code] = markdownForTerminal("# Why\n`cpu`", true).split("\n");
    expect(heading).toContain("\u001b[1mWhy\u001b[");
    expect(code).toContain("\u001b[34mcpu\u001b[");
  });

  it("lets no control character through", () => {
    expect(markdownForTerminal("\u001b[2J", false)).toBe("\\x1b[2J\n");
  });
});
