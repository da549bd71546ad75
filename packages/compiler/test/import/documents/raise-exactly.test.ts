import { expect, it } from "vitest";
import { raiseExactly } from "../../../src/import/documents/raise-exactly.ts";
import { SIDECAR } from "../../../src/lower/fields/tables/sidecar.ts";
import { CONTAINER } from "../../lower/fields/contexts.ts";

it("says a part by a property or by an override, and by no more than one of them", () => {
  const written = {
    name: "log",
    user: "node",
    environment: [
      { name: "B", value: "2" },
      { name: "A", value: "1" },
    ],
    ulimits: [{ name: "files", softLimit: 1, hardLimit: 1 }],
    linuxParameters: { initProcessEnabled: true, novelty: 1 },
  };
  const { props, rest } = raiseExactly(SIDECAR, "container", written, { ...CONTAINER, name: "log" });
  expect(props).toEqual({
    user: "node",
    environment: { B: "2", A: "1" },
    linuxParameters: { initProcessEnabled: true },
  });
  expect(Object.keys(Object(props["environment"]))).toEqual(["B", "A"]);
  expect(rest).toEqual({
    ulimits: [{ name: "files", softLimit: 1, hardLimit: 1 }],
    linuxParameters: { novelty: 1 },
  });
});
