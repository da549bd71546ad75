import { describe, expect, it } from "vitest";
import { formatPath } from "../src/path.ts";

describe("formatPath", () => {
  it.each([
    [[], ""],
    [["family"], "family"],
    [["containerDefinitions", 0, "image"], "containerDefinitions[0].image"],
    [[0, "name"], "[0].name"],
    [["rules", 1, 2], "rules[1][2]"],
  ])("writes %j as %j", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  it.each([
    [["options", "awslogs-group"], "options.awslogs-group"],
    [["$schema"], "$schema"],
    [["labels", "com.example"], 'labels["com.example"]'],
    [["labels", ""], 'labels[""]'],
    [['a"b', "c"], '["a\\"b"].c'],
    [["0"], "0"],
  ])("quotes a name only where it needs that: %j", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
