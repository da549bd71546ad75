import { expect, it } from "vitest";
import { TRAFFIC } from "../../../../src/lower/nouns/foreign/traffic-words.ts";

it("leads from the words of other tools to the conditions of a route", () => {
  const words = TRAFFIC["a route"]?.() ?? {};
  expect(words["headers"]).toBe('header: { "X-Api": "2" }');
  expect(words["querystring"]).toBe('query: { version: "2" }');
  expect(words["methods"]).toBe('method: "GET"');
  expect(words["cidr"]).toBe('sourceIp: ["10.0.0.0/8"]');
});
