import { describe, expect, it } from "vitest";
import { service } from "../src/index.ts";
import { referenceOf } from "../src/inspect.ts";

const cache = service("cache", { cpu: 256, memory: 512, image: "redis:7.4", ports: { redis: 6379 } });
const url = cache.url("redis", { scheme: "redis", path: "/0" });

describe("a reference", () => {
  it("says what it refers to, as plain data", () => {
    expect(referenceOf(url)).toEqual({
      kind: "reference",
      of: "url",
      service: "cache",
      port: "redis",
      containerPort: 6379,
      scheme: "redis",
      path: "/0",
    });
    expect(JSON.stringify(cache.host("redis"))).toContain('"of":"host"');
  });

  it.each([
    ["in a template literal", () => Reflect.apply(concatenated, undefined, [url])],
    ["in an array that is joined", () => [url].join("/")],
    ["in String()", () => String(url)],
    ["by toString()", () => url.toString()],
    ["as the key of an object", () => Object.fromEntries([[url, 1]])],
  ])("throws when it is turned into text %s", (_where, turn) => {
    expect(turn).toThrow(
      new TypeError(
        'The URL of port "redis" of service "cache" is known once the config is compiled, so it cannot become text here. Use the tag `text`, imported from "ecs-dsl", as in text`${api.url("http")}/v1`.',
      ),
    );
  });

  it("is told from everything else", () => {
    for (const value of [undefined, null, "url", 1, {}, cache]) expect(referenceOf(value)).toBeUndefined();
  });
});

/** What JavaScript users do: types refuse it. */
function concatenated(value: string): string {
  return `${value}/v1`;
}
