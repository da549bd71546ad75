import { describe, expect, it } from "vitest";
import { ports, text } from "../src/index.ts";
import { referenceOf } from "../src/inspect.ts";

const cache = ports("cache", { redis: 6379 });
const host = cache.host("redis");

describe("text", () => {
  it("keeps references and turns the rest into text", () => {
    expect(referenceOf(text`redis://${host}:${6379}/${false}`)).toEqual({
      kind: "reference",
      of: "text",
      parts: ["redis://", host, ":", "6379", "/", "false", ""],
    });
  });

  it("may hold text with references", () => {
    const inner = text`${host}`;
    expect(referenceOf(text`${inner}?tls`)).toMatchObject({ parts: ["", inner, "?tls"] });
  });

  it("keeps what has no text of its own, which is reported where it is used", () => {
    for (const nothing of [undefined, null, Number.NaN, {}, Symbol("api"), Object.create(null)]) {
      const made = Reflect.apply(text, undefined, [["redis://", "/0"], nothing]);
      expect(referenceOf(made)).toMatchObject({ parts: ["redis://", nothing, "/0"] });
    }
  });

  it("cannot become text itself", () => {
    expect(() => String(text`${host}/0`)).toThrow("Text with references in it is known once");
  });
});
