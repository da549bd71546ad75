import { describe, expect, it } from "vitest";
import { equivalents, equivalentsOf } from "../../scripts/equivalents.ts";
import { CATALOGUE } from "../../packages/validators/src/index.ts";

const PRESETS = { "security-hub": "Security Hub", "control-tower": "Control Tower" } as const;

describe("the equivalents of rules in other tools", () => {
  it("are of rules that there are, each id once for a tool", () => {
    const codes = new Set(CATALOGUE.map(({ code }) => code));
    expect(equivalents().flatMap((one) => one.codes.filter((code) => !codes.has(code)))).toEqual([]);
    const ids = equivalents().map(({ tool, id }) => `${tool} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.entries(PRESETS))("name for each rule of %s what it is there for", (preset, tool) => {
    const own = CATALOGUE.filter(({ presets = [] }) => presets.some((one) => one === preset));
    const without = own.filter(({ code }) => !equivalentsOf(code).some((text) => text.startsWith(`${tool}: `)));
    expect(without.map(({ code }) => code)).toEqual([]);
    const isOn = ({ code, presets = [] }: (typeof CATALOGUE)[number], codes: readonly string[]) =>
      codes.includes(code) && presets.some((one) => one === preset || one === "recommended");
    const others = equivalents().filter((one) => one.tool === tool);
    const missing = others.filter(({ codes }) => !CATALOGUE.some((entry) => isOn(entry, codes)));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("are shown by tool", () => {
    expect(equivalentsOf("logging/missing")).toEqual([
      "cdk-nag: AwsSolutions-ECS7.",
      "Security Hub: ECS.9.",
      "Control Tower: CT.ECS.PR.5.",
    ]);
    expect(equivalentsOf("schema/property-type")).toEqual([]);
  });
});
