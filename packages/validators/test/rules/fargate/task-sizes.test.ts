import { describe, expect, it } from "vitest";
import { memoryChoices, nearestSize, type SizedTask } from "../../../src/rules/fargate/task-sizes.ts";
import { cpuUnits, memoryMib } from "../../../src/task-size.ts";
import { API_SPELLER, spelt } from "../../../src/text.ts";

/** Help, title and edits for a task of this CPU and memory. */
function nearest(cpuText: string, memoryText: string, system: SizedTask["system"] = "linux") {
  const size = { cpu: cpuUnits(cpuText) ?? Number.NaN, memory: memoryMib(memoryText) ?? Number.NaN };
  const { help = "", fix } = nearestSize({ task: {}, cpuText, memoryText, size, system });
  return [spelt(help, API_SPELLER), fix && spelt(fix.title, API_SPELLER), fix?.edits];
}

describe("nearestSize", () => {
  it("changes the memory where the CPU fits", () => {
    expect(nearest("256", "513")).toEqual([
      "Set `memory` to 1024.",
      "Set memory to 1024",
      [{ op: "set", at: ["memory"], value: "1024" }],
    ]);
  });

  it("changes the CPU where it offers too little memory", () => {
    expect(nearest("256", "3072")).toEqual([
      "Set `cpu` to 512.",
      "Set cpu to 512",
      [{ op: "set", at: ["cpu"], value: "512" }],
    ]);
  });

  it("changes both, each in its own spelling", () => {
    expect(nearest("300", "0.25 GB")).toEqual([
      'Set `cpu` to 512 and `memory` to "1 GB".',
      "Set cpu to 512 and memory to 1 GB",
      [
        { op: "set", at: ["cpu"], value: "512" },
        { op: "set", at: ["memory"], value: "1 GB" },
      ],
    ]);
  });

  it("goes by what the operating system is offered", () => {
    expect(nearest("300", "2048", "linux")[0]).toBe("Set `cpu` to 512.");
    expect(nearest("300", "2048", "windows")[0]).toBe("Set `cpu` to 1024.");
  });

  it("names the largest size, and fixes nothing, where none is large enough", () => {
    expect(nearest("32768", "249857")).toEqual([
      "Set `memory` to 249856, the largest size that Fargate offers.",
      undefined,
      undefined,
    ]);
    expect(nearest("8192", "16384", "windows")).toEqual([
      "Set `cpu` to 4096 and `memory` to 30720, the largest size that Fargate offers.",
      undefined,
      undefined,
    ]);
  });
});

describe("memoryChoices", () => {
  it.each([
    [[512], "512 MiB"],
    [[512, 1024, 2048], "512, 1024 or 2048 MiB"],
    [[1024, 2048, 3072, 4096], "1024, 2048, 3072 or 4096 MiB"],
    [[2048, 3072, 4096, 5120, 6144], "2048 to 6144 MiB in steps of 1024"],
  ])("of %j are %j", (memories, text) => {
    expect(memoryChoices(memories)).toBe(text);
  });
});
