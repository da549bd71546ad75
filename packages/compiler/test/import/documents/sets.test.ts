import { expect, it } from "vitest";
import { inLoweredOrder, inWrittenOrder } from "../../../src/import/documents/sets.ts";

const CONTAINER = {
  environment: [{ name: "B" }, { name: "A" }],
  portMappings: [{ name: "http" }, { containerPortRange: "8000-8010" }],
  linuxParameters: { tmpfs: [{ containerPath: "/b" }, { containerPath: "/a" }] },
  command: ["b", "a"],
};

it("puts sets into the order in which a config is lowered to them, and nothing else", () => {
  expect(inLoweredOrder(CONTAINER)).toEqual({
    environment: [{ name: "A" }, { name: "B" }],
    portMappings: [{ containerPortRange: "8000-8010" }, { name: "http" }],
    linuxParameters: { tmpfs: [{ containerPath: "/a" }, { containerPath: "/b" }] },
    command: ["b", "a"],
  });
});

it("puts maps into the order of the source", () => {
  const props = inWrittenOrder({ environment: { A: 1, B: 2 }, ports: { x: 1 }, command: ["b"] }, CONTAINER);
  expect(Object.keys(Object(props["environment"]))).toEqual(["B", "A"]);
  expect(props).toEqual({ environment: { A: 1, B: 2 }, ports: { x: 1 }, command: ["b"] });
});
