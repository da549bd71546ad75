import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { misuse } from "../../../dsl/src/misuse.ts";
import { type LoadAttempt, notParsed, textOfThrown, thrown } from "../../src/load/thrown.ts";

const cwd = mkdtempSync(join(tmpdir(), "thrown-"));
const config = join(cwd, "ecs.config.ts");
writeFileSync(config, 'import "./api.ts";\nimport { x } from "@shop/images/deep";\n');

const attempt: LoadAttempt = { cwd, config, trace: () => [] };
const problemOf = (error: unknown, more: Partial<LoadAttempt> = {}) => thrown(error, { ...attempt, ...more }).problem;

function notFound(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_MODULE_NOT_FOUND" });
}

describe("thrown", () => {
  it.each([
    [new Error("no image"), "an error: no image."],
    [new TypeError("no image!"), "TypeError: no image!"],
    [new Error(""), "an error."],
    [new RangeError(), "RangeError."],
    ["nothing configured", '"nothing configured".'],
    [{ status: 404 }, '{"status":404}.'],
    [undefined, "undefined."],
    [null, "null."],
    [10n, "what cannot be shown."],
  ])("says that the config throws %o", (error, words) => {
    expect(problemOf(error)).toMatchObject({ code: "config/throws", message: `ecs.config.ts throws ${words}` });
  });

  it("places what is thrown where the innermost of the user's frames is", () => {
    const trace = () => [
      { file: join(cwd, "lib", "api.ts"), line: 2, column: 3 },
      { file: config, line: 9, column: 9 },
    ];
    expect(problemOf(new Error("no image"), { trace })).toMatchObject({
      message: "lib/api.ts throws an error: no image.",
      origin: { file: "lib/api.ts", line: 2, column: 3 },
    });
    expect(problemOf("no image", { trace })).not.toHaveProperty("origin");
  });

  it("explains a value that is used before it is declared, by the cycle of files where there is one", () => {
    const early = new ReferenceError("Cannot access 'api' before initialization");
    expect(problemOf(early).help).toBe("Declare the value above the place that uses it.");
    const cycle = [join(cwd, "a.ts"), join(cwd, "b.ts"), join(cwd, "a.ts")];
    expect(problemOf(early, { cycle }).help).toContain("a.ts → b.ts → a.ts.");
    expect(problemOf(new Error("no image"), { cycle }).help).not.toContain("→");
  });

  it("says what to do about the line that throws", () => {
    writeFileSync(join(cwd, "image.ts"), "\nexport const image = conf.images.web.uri;\n");
    const trace = () => [{ file: join(cwd, "image.ts"), line: 2, column: 34 }];
    const error = new TypeError("Cannot read properties of undefined (reading 'uri')");
    expect(problemOf(error, { trace })).toMatchObject({
      message: "image.ts throws TypeError: Cannot read properties of undefined (reading 'uri').",
      help: "Give `conf.images.web` a value above this line, or correct a name in it: it is undefined.",
      origin: { file: "image.ts", line: 2, column: 34 },
    });
    expect(problemOf(error).help).toContain("Give the value that is read here a value");
  });

  it("says where the config is fixed where nothing else is known", () => {
    expect(problemOf(new TypeError("Clock is not a constructor")).help).toBe(
      "Fix this line: ecs-dsl runs the config to read it.",
    );
  });

  it("takes from an error of the DSL what to do", () => {
    expect(problemOf(misuse("pick has no value.", "Add one."))).toMatchObject({
      message: "ecs.config.ts throws TypeError: pick has no value.",
      help: "Add one.",
    });
  });

  it.each([
    ['Expected "}" but found "memory"', 'Write a comma before "memory".'],
    ['Multiple exports with the same name "default"', "Remove all but one: a config exports one app."],
    ['The symbol "api" has already been declared', "Give one of them another name."],
    ["Unterminated string literal", "Close the text with the quote that begins it."],
    ['Expected ";" but found ":"', 'Write `export default app("shop", { … });`.'],
    ['Expected ")" but found ";"', 'Write ) before ";".'],
    ['Expected "}" but found end of file', "Write } before the end of the file."],
    ['Unexpected "}"', "Fix the syntax at this place."],
  ])("says of the syntax error %j what to do", (text, help) => {
    expect(notParsed({ text }, attempt).problem.help).toBe(help);
  });

  it("sends packages of other tools away", () => {
    expect(problemOf(notFound("Cannot find package 'aws-cdk-lib' imported from /shop/ecs.config.ts")).help).toBe(
      'Import from this package instead: `import { app, service } from "ecs-dsl";`.',
    );
  });

  it.each([
    ["The requested module 'yaml' does not provide an export named 'prase'", "prase"],
    [
      "Named export 'prase' not found. The requested module 'yaml' is a CommonJS module, which may not support it",
      "prase",
    ],
  ])("says of %j what is imported", (message, name) => {
    expect(problemOf(new SyntaxError(message))).toMatchObject({
      code: "config/unresolved-import",
      message: `ecs.config.ts imports "${name}" from "yaml", which does not export it.`,
    });
  });

  it("takes the importing file from the stack", () => {
    const error = new SyntaxError("The requested module './images.ts' does not provide an export named 'imags'");
    error.stack = `file://${join(cwd, "api.ts")}:1\nimport { imags } from "./images.ts";\n${error.stack}`;
    expect(problemOf(error).message).toContain('api.ts imports "imags" from "./images.ts"');
  });

  it("tells an export that a file does not have from a syntax error", () => {
    const text = 'No matching export in "images.ts" for import "imags"';
    const position = { file: join(cwd, "lib", "api.ts"), line: 2, column: 10 };
    expect(notParsed({ text, position }, attempt).problem).toMatchObject({
      code: "config/unresolved-import",
      message: 'lib/api.ts imports "imags" from "../images.ts", which does not export it.',
      origin: { file: "lib/api.ts", line: 2, column: 10 },
    });
  });

  it("tells a file that is not there from a package that is not installed", () => {
    expect(problemOf(notFound(`Cannot find module './api.ts' imported from ${config}`))).toMatchObject({
      code: "config/unresolved-import",
      message: 'ecs.config.ts imports "./api.ts", which is not there.',
      help: "Write the path of a file that exists, relative to the importing file.",
      origin: { line: 1, column: 8 },
    });
    expect(problemOf(notFound(`Cannot find package '@shop/images' imported from ${config}`))).toMatchObject({
      help: "Install it: `npm install --save-dev @shop/images`.",
      origin: { line: 2, column: 19 },
    });
  });
});

describe("notParsed", () => {
  it("names the import that leads nowhere", () => {
    expect(notParsed({ text: 'Could not resolve "./apo.ts"' }, attempt).problem).toMatchObject({
      code: "config/unresolved-import",
      message: 'ecs.config.ts imports "./apo.ts", which is not there.',
    });
  });

  it("says where await is allowed", () => {
    expect(notParsed({ text: "Top-level await is not available" }, attempt).problem.help).toContain("ecs.config.mts");
  });
});

describe("textOfThrown", () => {
  it("has words for every value", () => {
    const hostile = {
      toJSON() {
        throw new Error("no");
      },
    };
    expect([new Error("a"), "a", Symbol("a"), hostile].map(textOfThrown)).toEqual([
      "a",
      '"a"',
      "Symbol(a)",
      "what cannot be shown",
    ]);
  });
});
