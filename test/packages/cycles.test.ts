import { describe, expect, it } from "vitest";
import { cyclesAmong, importsOfRooms } from "./cycles.ts";
import { importsBelow } from "./imports.ts";

describe("imports", () => {
  it("have no cycle, those of types included", () => {
    const imports = ["packages", "test", "scripts"].flatMap(importsBelow);
    expect(imports.length).toBeGreaterThan(1000);
    expect(cyclesAmong(imports)).toEqual([]);
  });
});

/** Folders whose parts are read from the top down, each knowing only those below it. */
const HOUSES = [
  "packages/compiler/src",
  ...["emit", "import", "live", "read", "write"].map((folder) => `packages/compiler/src/${folder}`),
  "packages/validators/src",
];

describe("the parts of a folder", () => {
  it.each(HOUSES)("%s: import each other in one direction", (folder) => {
    const imports = importsOfRooms(folder, importsBelow(folder));
    expect(imports.length).toBeGreaterThan(10);
    expect(cyclesAmong(imports)).toEqual([]);
  });

  it("are its folders and its files; what one imports of itself or of others elsewhere does not count", () => {
    const from = "src/read/yaml/nodes.ts";
    const imports = ["./tree.ts", "../span.ts", "../../fix/editor.ts", "../../lint.ts", "../../../dsl/app.ts", "yaml"];
    const between = importsOfRooms(
      "src",
      imports.map((to) => ({ from, to })),
    );
    expect(between).toEqual([
      { from: "src/read", to: "./fix" },
      { from: "src/read", to: "./lint.ts" },
    ]);
  });

  it("are in a cycle where files that are in none lead from one to the other and back", () => {
    const imports = [
      { from: "src/read/format.ts", to: "../fix/editor.ts" },
      { from: "src/fix/apply.ts", to: "../read/source.ts" },
    ];
    expect(cyclesAmong(imports)).toEqual([]);
    expect(cyclesAmong(importsOfRooms("src", imports))).toEqual([["src/fix", "src/read"]]);
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
