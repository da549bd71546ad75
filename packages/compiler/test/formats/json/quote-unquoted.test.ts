import { FILLED_IN } from "@ecs-dsl/validators/placeholder";
import { describe, expect, it } from "vitest";
import { quoteUnquoted } from "../../../src/formats/json/quote-unquoted.ts";

describe("quoteUnquoted", () => {
  it("puts a string of the same length for each value that something fills in", () => {
    const text = '{ "cpu": ${CPU}, "memory": <MEM>\n, "ports": [$PORT, 80, {{ more }}], "image": "a:${TAG}" }';
    const quoted = quoteUnquoted(text);
    expect(quoted).toHaveLength(text.length);
    expect(JSON.parse(quoted)).toEqual({
      cpu: FILLED_IN.repeat(4),
      memory: FILLED_IN.repeat(3),
      ports: [FILLED_IN.repeat(3), 80, FILLED_IN.repeat(8)],
      image: "a:${TAG}",
    });
  });

  it.each([
    ["a name", "{ ${NAME}: 1 }"],
    ["a line", '{ "a": 1,\n$$X$$\n"b": 2 }'],
    ["part of a value", '{ "a": ${X}0 }'],
    ["what has no room for quotes", '{ "a": $X }'],
    ["a string", '{ "a": "${X}", "b": ": $CPU ," }'],
  ])("leaves %s", (_, text) => {
    expect(quoteUnquoted(text)).toBe(text);
  });

  it.each(["$", "{", "{{", "<", "%", "__", "((", "A", "~a", '"', '\\"', ": ", ": <a", " "])(
    "takes no time for many %j",
    (part) => {
      const text = `{ "a": ${part.repeat(100_000 / part.length)}`;
      const begun = performance.now();
      quoteUnquoted(text);
      expect(performance.now() - begun).toBeLessThan(2000);
    },
  );
});
