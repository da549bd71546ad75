import { expect, it } from "vitest";
import { isChosen, USUAL_PRESETS } from "../src/preset.ts";
import { RULES } from "../src/rules/index.ts";

it("is what a preset that somebody asks for has, and always what is recommended", () => {
  expect(isChosen(undefined, [])).toBe(true);
  expect(isChosen(["strict", "security-hub"], [])).toBe(false);
  expect(isChosen(["strict", "security-hub"], ["control-tower"])).toBe(false);
  expect(isChosen(["strict", "security-hub"], ["control-tower", "security-hub"])).toBe(true);
});

it("has every rule in `strict`, and every error in `recommended`, for errors cannot be switched off", () => {
  const odd = RULES.filter(({ presets = USUAL_PRESETS, severity }) => {
    return !presets.includes("strict") || (severity === "error" && !presets.includes("recommended"));
  });
  expect(odd.map(({ code }) => code)).toEqual([]);
});
