import { describe, expect, it } from "vitest";
import { Ledger } from "../../src/import/ledger.ts";

const WRITTEN = { cpu: 256, image: { build: "./Dockerfile", port: 80 }, tags: ["a", "b"], network: {} };

function told(speak: (ledger: Ledger) => void): readonly string[] {
  const ledger = new Ledger("manifest.yml", WRITTEN);
  speak(ledger);
  return ledger.entries().map(({ path, verdict, words }) => [path.join("."), verdict, words].filter(Boolean).join(" "));
}

describe("what became of the keys of a file", () => {
  it("is told of all, in their order: what nobody spoke of is left out", () => {
    expect(told((ledger) => ledger.taken(["cpu"]))).toEqual([
      "cpu taken",
      "image left-out ecs-dsl does not know it.",
      "tags left-out ecs-dsl does not know it.",
      "network left-out ecs-dsl does not know it.",
    ]);
  });

  it("holds for what is below, but for what is said of that", () => {
    const speak = (ledger: Ledger) => {
      ledger.taken([]);
      ledger.approximated(["image", "build"], "The folder is built.");
      ledger.leftOut(["tags", 1], "It is twice there.");
    };
    expect(told(speak)).toEqual([
      "cpu taken",
      "image.build approximated The folder is built.",
      "image.port taken",
      "tags.0 taken",
      "tags.1 left-out It is twice there.",
      "network taken",
    ]);
  });
});
