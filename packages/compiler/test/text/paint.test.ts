import { describe, expect, it } from "vitest";
import { paintWith } from "../../src/text/paint.ts";

describe("paintWith", () => {
  it("colours whatever the streams of this process are", () => {
    expect(paintWith(true).red("error")).toBe("\u001b[31merror\u001b[39m");
    expect(paintWith(true).bold(paintWith(true).blue("api"))).toBe("\u001b[1m\u001b[34mapi\u001b[39m\u001b[22m");
  });

  it("leaves text as it is without colours, and nothing as nothing", () => {
    expect(paintWith(false).yellow("warning")).toBe("warning");
    expect(paintWith(true).dim("")).toBe("");
  });
});
