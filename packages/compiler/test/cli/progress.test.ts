import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress.ts";
import { testIo } from "./test-io.ts";

function progress(isErrorTerminal: boolean) {
  const { io, err } = testIo({ isErrorTerminal });
  const clock = { now: 0 };
  const line = new Progress(io, () => clock.now);
  const at = (ms: number, count: number, file: string) => {
    clock.now = ms;
    line.tell(count, file);
  };
  return { at, end: () => line.end(), err };
}

describe("progress", () => {
  it("is shown after a second, ten times a second, and taken away", () => {
    const { at, end, err } = progress(true);
    at(999, 10, "early.json");
    expect(err()).toBe("");
    at(1000, 20, "a.json");
    at(1099, 21, "b.json");
    at(1100, 22, `c\u001b${"x".repeat(200)}`);
    end();
    const [, first, second, last] = err().split("\r\u001b[K");
    expect([first, second?.slice(0, 16), second?.length, last]).toEqual([
      "20 files, a.json",
      String.raw`22 files, c\x1bx`,
      79,
      "",
    ]);
  });

  it("is for terminals alone", () => {
    const { at, end, err } = progress(false);
    at(5000, 20, "a.json");
    end();
    expect(err()).toBe("");
  });
});
