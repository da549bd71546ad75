import { describe, expect, it } from "vitest";
import type { PropShape } from "../../../src/lower/plan/prop-shape.ts";
import { exampleHelp, meantValue } from "../../../src/lower/plan/value-help.ts";

const NUMBER: PropShape = { type: "integer" };
const TEXT: PropShape = { type: "string" };
const TEXTS: PropShape = { type: "list", of: TEXT };
const VARIABLES: PropShape = { type: "map", of: { type: "either", shapes: [TEXT, NUMBER] } };

describe("meantValue", () => {
  it.each([
    [NUMBER, "3", "3"],
    [NUMBER, "30s", "30"],
    [NUMBER, "5m", "300"],
    [NUMBER, "2 minutes", "120"],
    [NUMBER, "50 GB", "50"],
    [NUMBER, "80:8080", "8080"],
    [NUMBER, "8080/tcp", "8080"],
    [NUMBER, "250mCPU", undefined],
    [NUMBER, "many", undefined],
    [NUMBER, "", undefined],
    [{ type: "boolean" }, "true", "true"],
    [{ type: "boolean" }, "yes", undefined],
    [TEXT, 1000, '"1000"'],
    [TEXT, true, '"true"'],
    [TEXT, Number.NaN, undefined],
    [{ type: "string", values: ["ARM64"] }, 64, undefined],
    [TEXTS, "npm start", '["npm", "start"]'],
    [TEXTS, "npm run build && npm start", '["sh", "-c", "npm run build && npm start"]'],
    [TEXTS, " ", undefined],
    [VARIABLES, ["A=b", "C=d=e"], '{ A: "b", C: "d=e" }'],
    [VARIABLES, [{ name: "A", value: "b" }], '{ A: "b" }'],
    [VARIABLES, [{ Key: "cost-center", Value: "shop" }], '{ "cost-center": "shop" }'],
    [VARIABLES, ["A"], undefined],
    [VARIABLES, [], undefined],
    [{ type: "either", shapes: [NUMBER, TEXT] }, 0.5, undefined],
    [{ type: "either", shapes: [NUMBER, { type: "noun", words: "a port" }] }, "80", "80"],
  ] satisfies readonly (readonly [PropShape, unknown, string | undefined])[])(
    "of %j for %j is %s",
    (shape, value, meant) => {
      expect(meantValue(shape, value)).toBe(meant);
    },
  );
});

describe("exampleHelp", () => {
  it("shows a property, an entry of a map and an entry of an array", () => {
    expect(exampleHelp("a service", ["ports"])).toBe("Write it like `ports: { http: 8080 }`.");
    expect(exampleHelp("a service", ["ports", "admin"])).toBe("Write it like `admin: 8080`.");
    expect(exampleHelp("a service", ["secrets", "db-url"])).toBe('Write it like `"db-url": secret("prod/db")`.');
    expect(exampleHelp("an app", ["repositories", 0])).toBe('Write it like `repository("shop/api")`.');
  });

  it("tells the check of a container from that of a route", () => {
    expect(exampleHelp("a service", ["healthCheck"])).toContain("command:");
    expect(exampleHelp("a route", ["healthCheck"])).toBe('Write it like `healthCheck: "/health"`.');
  });

  it("shows nothing where it knows no example", () => {
    expect(exampleHelp("a service", ["user"])).toBeUndefined();
    expect(exampleHelp("a share", ["ports"])).toBeUndefined();
  });
});
