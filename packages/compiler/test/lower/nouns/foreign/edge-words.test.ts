import { distribution, loadBalancer } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { EDGE } from "../../../../src/lower/nouns/foreign/edge-words.ts";
import { lowerShop, textsOf } from "../../lowered.ts";

it("answers words of others with what is meant", () => {
  const props = JSON.parse('{ "aliases": ["a.example"], "defaultCacheBehavior": {}, "enabled": true }');
  const site = distribution("site", { origin: loadBalancer("edge"), ...props });
  const helps = textsOf(lowerShop({ workloads: [], resources: [site] })).map(([, help]) => help);
  expect(helps).toEqual([
    'Write `domainName: "www.example.com", hostedZone: "Z0123456789ABCDEFGHIJ"` instead.',
    'Write `defaultBehavior: { cache: "disabled" }` instead.',
    "Remove it: a distribution that is there answers.",
  ]);
});

it("knows them in lower case", () => {
  for (const words of Object.values(EDGE))
    for (const word of Object.keys(words())) expect(word).toBe(word.toLowerCase());
});
