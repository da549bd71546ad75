import { describe, expect, it } from "vitest";
import { canColor } from "../../src/cli/io.ts";
import { testIo } from "./test-io.ts";

describe("canColor", () => {
  const colors = (isTerminal: boolean, env: Readonly<Record<string, string>>) =>
    canColor(testIo({ isTerminal, env }).io);

  it("colours on a terminal only", () => expect([colors(true, {}), colors(false, {})]).toEqual([true, false]));

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("does not with %j", (env) => expect(colors(true, env)).toBe(false));

  it("takes an empty NO_COLOR as not given", () => expect(colors(true, { NO_COLOR: "" })).toBe(true));
});
