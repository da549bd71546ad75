import { service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/load/evaluate.ts";

describe("evaluate", () => {
  it("gives a bundle the DSL and Node's own modules", () => {
    const code =
      'exports.default = [require("ecs-dsl").service, require("node:path").join("a", "b"), require("path").sep];';
    expect(evaluate(code)).toEqual({ exports: { default: [service, "a/b", "/"] } });
    expect(evaluate('module.exports = { default: require("@ecs-dsl/dsl").service };')).toEqual({
      exports: { default: service },
    });
  });

  it("leaves to tsx what imports another package, caught or not", () => {
    expect(evaluate('require("lodash");')).toEqual({ needs: 'it imports "lodash"' });
    expect(evaluate('try { require("lodash"); } catch {}')).toEqual({ needs: 'it imports "lodash"' });
  });

  it.each([
    ["__dirname;", "it uses __dirname"],
    ["__filename;", "it uses __filename"],
    ['import("./a.ts");', "it uses import("],
    ["require.resolve('a');", "it uses require.resolve"],
    ['throw new Error("no image");', "it throws: no image"],
    ["undeclared = 1;", "it throws: undeclared is not defined"],
    ["const a = ;", "it throws: Unexpected token ';'"],
  ])("leaves %j to tsx", (code, needs) => {
    expect(evaluate(code)).toEqual({ needs });
  });

  it("leaves a promise to tsx, and its rejection does not end the process", async () => {
    const rejections: unknown[] = [];
    const keep = (reason: unknown) => rejections.push(reason);
    process.on("unhandledRejection", keep);
    expect(evaluate('exports.default = Promise.reject(new Error("late"));')).toEqual({
      needs: "its default export is a promise",
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", keep);
    expect(rejections).toEqual([]);
  });
});
