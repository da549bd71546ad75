import { expect, it } from "vitest";
import type { Subjects } from "../../../src/rule.ts";
import { containerTexts, isTelling } from "../../../src/rules/secrets/container-texts.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

const reference = "{{resolve:secretsmanager:shop/db}}";

it("finds every text that may hold a secret, with its place", () => {
  const container: Subjects["container"]["container"] = {
    environment: [{ name: "A", value: reference }, UNKNOWN, { name: "B", value: UNKNOWN }, { name: "C", value: "1" }],
    command: ["serve", UNKNOWN, "--token", "npm_123456789012", "https://a:b@c"],
    dockerLabels: { team: "shop", key: "AKIA123456789012" },
  };
  expect(containerTexts({ container, label: '"web"', task: {} })).toEqual([
    { holder: ["environment"], at: ["environment", 0, "value"], text: reference },
    { holder: ["command"], at: ["command", 3], text: "npm_123456789012" },
    { holder: ["command"], at: ["command", 4], text: "https://a:b@c" },
    { holder: ["dockerLabels"], at: ["dockerLabels", "key"], text: "AKIA123456789012" },
  ]);
});

it("finds the texts of each container, whichever was asked for before", () => {
  const subjectWith = (value: string) => ({ container: { command: [value] }, label: '"web"', task: {} });
  const [first, second] = [subjectWith(`${reference}-1`), subjectWith(`${reference}-2`)];
  const found = [first, first, second, first].map((subject) => containerTexts(subject).map(({ text }) => text));
  expect(found).toEqual([1, 1, 2, 1].map((number) => [`${reference}-${number}`]));
});

it.each([
  ["npm_12345678901", true],
  ["npm_1234567890", false],
  ["shop@db", true],
  ["a text of some length", false],
])("says of %s whether others look into it: %s", (text, isLookedInto) => {
  expect(isTelling(text)).toBe(isLookedInto);
  const found = containerTexts({ container: { command: [text] }, label: '"web"', task: {} });
  expect(found.length).toBe(isLookedInto && !text.startsWith("shop") ? 1 : 0);
});

it("looks into an ARN that is yet to be resolved alone", () => {
  const texts = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:sk-AbCdEf", "arn:aws:{{resolve:ssm:/shop/arn}}"];
  const found = containerTexts({ container: { command: texts }, label: '"web"', task: {} });
  expect(found.map(({ at }) => at)).toEqual([["command", 1]]);
});
