import { expect, it } from "vitest";
import { environmentText } from "../../../src/import/weaving/environment-text.ts";
import { shown } from "../shown.ts";

it.each([
  [["/shop/test/x", "/shop/prod/x"], "`/shop/${env.name}/x`"],
  [["test", "prod"], "env.name"],
  [["test.a.test", "prod.a.prod"], "`${env.name}.a.${env.name}`"],
  [["testing", "prod"], undefined],
  [["a", "b"], undefined],
  [["same", "same"], undefined],
])("%j is one text: %s", (texts, code) => {
  expect(shown(environmentText(texts, ["test", "prod"]))).toBe(code);
});

it("does not tell by one environment alone", () => {
  expect(environmentText(["/test"], ["test"])).toBeUndefined();
});
