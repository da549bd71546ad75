import { describe, expect, it } from "vitest";
import { commented, commentsOn } from "../../src/cloudformation/comments.ts";

describe("comments", () => {
  it("are found on the values that carry them, and on no others", () => {
    const rule = commented({ Priority: 7 }, { Priority: "Chosen." });
    expect(commentsOn(rule)).toEqual({ Priority: "Chosen." });
    expect(commentsOn({ Priority: 7 })).toBeUndefined();
  });

  it("are seen by nothing that compares or copies values", () => {
    const rule = commented({ Priority: 7 }, { Priority: "Chosen." });
    expect(rule).toStrictEqual({ Priority: 7 });
    expect(JSON.stringify(rule)).toBe('{"Priority":7}');
    expect(commentsOn({ ...rule })).toBeUndefined();
  });

  it("leave what they are put on as it is", () => {
    const values = { Priority: 7 };
    commented(values, { Priority: "Chosen." });
    expect(commentsOn(values)).toBeUndefined();
  });
});
