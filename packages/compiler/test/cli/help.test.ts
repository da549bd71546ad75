import { describe, expect, it } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { commandHelp, table } from "../../src/cli/help.ts";

const command: Command = {
  name: "watch",
  summary: "Watch a shop.",
  positionals: "[SHOP]",
  flags: {
    env: { type: "string", value: "NAME", short: "e", multiple: true, summary: "Watch this environment." },
    format: { type: "string", choices: ["pretty", "json"], summary: "How it is shown." },
    all: { type: "boolean", summary: "Watch everything." },
  },
  notes: "It ends by itself.",
  run: async () => 0,
};

describe("commandHelp", () => {
  it("shows each flag with its value, and how often it may stand", () => {
    expect(commandHelp(command).split("\n")).toEqual([
      "Watch a shop.",
      "",
      "Usage: ecs-dsl watch [SHOP] [flags]",
      "",
      "  -e, --env NAME        Watch this environment. May be repeated.",
      "  --format pretty|json  How it is shown.",
      "  --all                 Watch everything.",
      "  -h, --help            Show this text.",
      "",
      "It ends by itself.",
      "",
    ]);
  });
});

it("aligns a table by its longest term", () => {
  expect(
    table([
      ["a", "x"],
      ["long", "y"],
    ]),
  ).toBe("  a     x\n  long  y\n");
});
