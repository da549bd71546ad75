import { describe, expect, it } from "vitest";
import { ecrApi, ecrGuide, ecsApi, ecsGuide } from "../../src/rules/source.ts";

describe.each([
  ["ecsApi", ecsApi, "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/"],
  ["ecsGuide", ecsGuide, "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/"],
  ["ecrApi", ecrApi, "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/"],
  ["ecrGuide", ecrGuide, "https://docs.aws.amazon.com/AmazonECR/latest/userguide/"],
])("%s", (_, source, base) => {
  it("says the page and when it was checked", () => {
    expect(source("page.html#part", "2025-01-31")).toEqual({ url: `${base}page.html#part`, checked: "2025-01-31" });
  });

  it("has a day of its own for what says none", () => {
    expect(source("page.html").checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});
