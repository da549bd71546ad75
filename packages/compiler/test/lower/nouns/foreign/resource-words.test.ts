import { expect, it } from "vitest";
import { queueWords, topicWords } from "../../../../src/lower/nouns/foreign/resource-words.ts";

it("leads from the words of other tools to who listens to what", () => {
  expect(queueWords()["topics"]).toBe('subscribe: [topic("orders")]');
  expect(queueWords()["filterpolicy"]).toBe('subscribe: [topic("orders").filter({ kind: ["paid"] })]');
  expect(topicWords()["subscribers"]).toContain("a queue says what it listens to");
});
