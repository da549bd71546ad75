import { describe, expect, it } from "vitest";
import { bodyOf, pageOf } from "../../scripts/generate-pages.ts";

const entry = {
  code: "shop/open",
  severity: "warning",
  summary: "The shop is open.",
  source: { url: "https://example.com/hours", checked: "2026-11-23" },
  subjects: ["shop"],
} as const;

const PAGE = [
  "# shop/open",
  "The shop is open.",
  "Severity: warning.",
  "## Why\n\nNobody buys from a closed one.",
  "## Source",
  "<https://example.com/hours>, checked 2026-11-23.\n",
].join("\n\n");

describe("pageOf", () => {
  it("puts head and source around what people wrote", () => {
    expect(pageOf(entry, "## Why\n\nNobody buys from a closed one.\n")).toBe(PAGE);
  });

  it("has no source where AWS says nothing", () => {
    const { code, severity, subjects, summary } = entry;
    expect(pageOf({ code, severity, subjects, summary }, "## Why")).toBe(
      "# shop/open\n\nThe shop is open.\n\nSeverity: warning.\n\n## Why\n",
    );
  });
});

describe("bodyOf", () => {
  it("gives back what people wrote, however head and source have changed", () => {
    expect(bodyOf(PAGE)).toBe("## Why\n\nNobody buys from a closed one.\n\n");
    expect(pageOf(entry, bodyOf(PAGE.replace("open", "shut").replace("2026-11-23", "2025-01-01")))).toBe(PAGE);
  });

  it("keeps the whole of a page without a source", () => {
    expect(bodyOf("# shop/open\n\n## Why\n\nSo.\n\n## Correct\n\nYes.\n")).toBe(
      "## Why\n\nSo.\n\n## Correct\n\nYes.\n",
    );
  });

  it("starts a new page with the sections to write", () => {
    expect(bodyOf("")).toBe("## Why\n\n## Incorrect\n\n## Correct\n");
  });
});
