import { describe, expect, it } from "vitest";
import { cyclesAmong } from "./cycles.ts";
import { importsBelow } from "./imports.ts";

describe("imports", () => {
  it("have no cycle, those of types included", () => {
    const imports = ["packages", "test", "scripts"].flatMap(importsBelow);
    expect(imports.length).toBeGreaterThan(1000);
    expect(cyclesAmong(imports)).toEqual([]);
  });
});

describe("cyclesAmong", () => {
  const imports = (...pairs: readonly string[]) =>
    pairs.map((pair) => pair.split(" > ")).map(([from = "", to = ""]) => ({ from: `src/${from}`, to: `./${to}` }));

  it("finds two files that import each other, and longer ways round", () => {
    expect(cyclesAmong(imports("api > orders", "orders > api"))).toEqual([["src/api", "src/orders"]]);
    expect(cyclesAmong(imports("api > orders", "orders > cart", "cart > api", "web > api"))).toEqual([
      ["src/api", "src/cart", "src/orders"],
    ]);
  });

  it("finds a file that imports itself", () => {
    expect(cyclesAmong(imports("api > api"))).toEqual([["src/api"]]);
  });

  it("keeps cycles apart, and takes two ways to one file for none", () => {
    expect(cyclesAmong(imports("a > b", "b > a", "a > c", "c > d", "d > c"))).toEqual([
      ["src/c", "src/d"],
      ["src/a", "src/b"],
    ]);
    expect(cyclesAmong(imports("api > cart", "api > orders", "cart > money", "orders > money"))).toEqual([]);
  });
});
