import { expect, it } from "vitest";
import { parseUsualYaml } from "../../../src/formats/yaml/parse-usual-yaml.ts";

it("reads what is usual, and nothing else", () => {
  expect(parseUsualYaml("a: !Ref B")?.parsed?.value).toEqual({ a: { Ref: "B" } });
  expect(parseUsualYaml("a: &b c")).toBeUndefined();
  expect(parseUsualYaml("a: [")).toBeUndefined();
});
