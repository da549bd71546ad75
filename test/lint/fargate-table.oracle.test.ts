import type { TaskDefinition } from "../../packages/validators/src/index.ts";
import { FARGATE_MEMORY_MIB, FARGATE_WINDOWS_CPU } from "../../packages/validators/src/facts/index.ts";
import { describe, expect, it } from "vitest";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";
import { NOTATIONS } from "./notations.ts";

const TABLE = Object.entries(FARGATE_MEMORY_MIB).map(([cpu, memory]) => [Number(cpu), memory] as const);

function task(
  cpu: number,
  memory: number,
  operatingSystemFamily: "LINUX" | "WINDOWS_SERVER_2022_CORE",
): TaskDefinition {
  return {
    family: "shop-api",
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: String(cpu),
    memory: String(memory),
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily },
    containerDefinitions: [{ name: "api", image: "nginx:1.27" }],
  };
}

/** Every size of the table, what lies beside it, and each memory with every other cpu. */
function sizes(): readonly (readonly [cpu: number, memory: number])[] {
  const allMemory = [...new Set(TABLE.flatMap(([, memory]) => memory))];
  return TABLE.flatMap(([cpu, offered]) => [
    ...allMemory.map((memory) => [cpu, memory] as const),
    ...offered.flatMap((memory) => [
      [cpu, memory - 1] as const,
      [cpu, memory + 1] as const,
      [cpu + 1, memory] as const,
    ]),
  ]);
}

function isOffered(cpu: number, memory: number): boolean {
  return TABLE.some(([row, offered]) => row === cpu && offered.some((size) => size === memory));
}

async function rejected(file: string, text: string): Promise<boolean> {
  const { diagnostics } = await lintText(file, text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  for (const { code } of errors) expect(code).toMatch(/^fargate\/(?:size-invalid|windows-size)$/);
  return errors.length > 0;
}

describe("every size of the Fargate table and its neighbours", () => {
  it.each(Object.entries(NOTATIONS))("is judged alike in a %s", async (_, { file, write }) => {
    for (const [cpu, memory] of sizes()) {
      const expected = !isOffered(cpu, memory);
      expect([cpu, memory, await rejected(file, write(task(cpu, memory, "LINUX")))]).toEqual([cpu, memory, expected]);
    }
  });

  it.each(Object.entries(NOTATIONS))("is judged alike for Windows in a %s", async (_, { file, write }) => {
    for (const [cpu, memory] of sizes()) {
      const expected = !isOffered(cpu, memory) || !FARGATE_WINDOWS_CPU.some((offered) => offered === cpu);
      const text = write(task(cpu, memory, "WINDOWS_SERVER_2022_CORE"));
      expect([cpu, memory, await rejected(file, text)]).toEqual([cpu, memory, expected]);
    }
  });
});
