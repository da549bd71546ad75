import { describe, expect, it } from "vitest";
import type { UnknownProperty } from "../../src/shape.ts";
import { isAnswered } from "../../src/rules/answered.ts";

function written(name: string, struct: string): UnknownProperty {
  const shape = { type: "struct", name: struct, members: {}, required: [] } as const;
  return { kind: "unknown-property", at: [name], struct: shape, name, value: 1 };
}

describe("isAnswered", () => {
  it("knows what describe-task-definition adds to a task definition", () => {
    expect(isAnswered(written("revision", "TaskDefinition"))).toBe(true);
    expect(isAnswered(written("deregisteredAt", "TaskDefinition"))).toBe(true);
  });

  it("asks for the structure as well as for the name", () => {
    expect(isAnswered(written("revision", "ContainerDefinition"))).toBe(false);
    expect(isAnswered(written("owner", "TaskDefinition"))).toBe(false);
  });
});
