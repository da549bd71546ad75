import { expect, it } from "vitest";
import type { Subjects } from "../../../src/rule.ts";
import { containerTexts } from "../../../src/rules/secrets/container-texts.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("finds every text that it can read, with its place", () => {
  const container: Subjects["container"]["container"] = {
    environment: [{ name: "A", value: "1" }, UNKNOWN, { name: "B", value: UNKNOWN }],
    command: ["serve", UNKNOWN],
    dockerLabels: { team: "shop" },
  };
  const subject = { container, label: '"web"', task: {} };
  expect(containerTexts(subject, /./)).toEqual([
    { holder: ["environment"], at: ["environment", 0, "value"], text: "1" },
    { holder: ["command"], at: ["command", 0], text: "serve" },
    { holder: ["dockerLabels"], at: ["dockerLabels", "team"], text: "shop" },
  ]);
  expect(containerTexts(subject, /serve|1/).map(({ text }) => text)).toEqual(["1", "serve"]);
});
