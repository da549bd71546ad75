import { expect, it } from "vitest";
import type { Subjects } from "../../../src/rule.ts";
import { containerTexts } from "../../../src/rules/secrets/container-texts.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

const reference = "{{resolve:secretsmanager:shop/db}}";

it("finds every text that may hold a secret, with its place", () => {
  const container: Subjects["container"]["container"] = {
    environment: [{ name: "A", value: reference }, UNKNOWN, { name: "B", value: UNKNOWN }, { name: "C", value: "1" }],
    command: ["serve", UNKNOWN, "--token", "npm_1234"],
    dockerLabels: { team: "shop", key: "AKIA" },
  };
  expect(containerTexts({ container, label: '"web"', task: {} })).toEqual([
    { holder: ["environment"], at: ["environment", 0, "value"], text: reference },
    { holder: ["command"], at: ["command", 3], text: "npm_1234" },
    { holder: ["dockerLabels"], at: ["dockerLabels", "key"], text: "AKIA" },
  ]);
});

it("finds the texts of each container, whichever was asked for before", () => {
  const subjectWith = (value: string) => ({ container: { command: [value] }, label: '"web"', task: {} });
  const [first, second] = [subjectWith("eyJ-1"), subjectWith("eyJ-2")];
  const found = [first, first, second, first].map((subject) => containerTexts(subject).map(({ text }) => text));
  expect(found).toEqual([["eyJ-1"], ["eyJ-1"], ["eyJ-2"], ["eyJ-1"]]);
});
