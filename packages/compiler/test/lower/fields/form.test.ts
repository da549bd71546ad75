import { describe, expect, it } from "vitest";
import { items, SHELL_COMMAND } from "../../../src/lower/fields/form.ts";
import { either, from, required, STRING, struct } from "../../../src/lower/fields/shape.ts";

interface Port {
  readonly containerPort: number;
}

const PORTS = items({
  shape: either(from(1, 65_535), struct<Port>("a port", { containerPort: required(from(1, 65_535)) })),
  key: "name",
  lower: (name: string, port: number | Port) => ({
    name,
    containerPort: typeof port === "number" ? port : port.containerPort,
  }),
});

describe("items", () => {
  it("become a list that is sorted by key", () => {
    expect(PORTS.lower({ web: 80, admin: { containerPort: 9000 } }, undefined)).toEqual([
      { name: "admin", containerPort: 9000 },
      { name: "web", containerPort: 80 },
    ]);
  });

  it("are absent where there is no entry", () => {
    expect(PORTS.lower({}, undefined)).toBeUndefined();
    expect(PORTS.lower({ web: undefined }, undefined)).toBeUndefined();
  });

  it("are placed at their entries: as a whole, or member by member where the entry is a structure", () => {
    expect(PORTS.locate?.({ web: 80, admin: { containerPort: 9000 } }, undefined)).toEqual([
      { at: [0], path: ["admin"], isSame: true },
      { at: [0, "name"], path: ["admin"] },
      { at: [1], path: ["web"] },
    ]);
  });
});

describe("SHELL_COMMAND", () => {
  it("gives text to the shell, and an array to ECS as it is", () => {
    expect(SHELL_COMMAND.lower("exit 0", undefined)).toEqual(["CMD-SHELL", "exit 0"]);
    expect(SHELL_COMMAND.lower(["CMD", "/check"], undefined)).toEqual(["CMD", "/check"]);
    expect(SHELL_COMMAND.locate?.("exit 0", undefined)).toEqual([]);
  });

  it("takes both", () => {
    expect(SHELL_COMMAND.shape.data).toEqual(either(STRING, { data: { type: "list", of: STRING.data } }).data);
  });
});
