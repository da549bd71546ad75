import { describe, expect, it } from "vitest";
import { computes, filesBelow } from "./imports.ts";

const files = filesBelow("packages");
const tests = new Set(files.filter((path) => path.endsWith(".test.ts")).map(sourceOf));

/** The source that a test is about: `test/write/lock.process.test.ts` → `src/write/lock.ts`. */
function sourceOf(test: string): string {
  return test.replace("/test/", "/src/").replace(/(\.(process|oracle|stress))?\.test\.ts$/, ".ts");
}

/** Generated files, entries and registries are held by tests of their own; declarations have nothing to run. */
function needsTest(path: string): boolean {
  return /\/src\/.*(?<!\.generated|\/index)\.ts$/.test(path) && computes(path);
}

describe("a source file that computes something", () => {
  it("has a test at the mirrored path", () => {
    const untested = files.filter((path) => !tests.has(path) && needsTest(path));
    expect(untested).toEqual([]);
  });

  it("is told apart from declarations, generated files and registries", () => {
    expect(needsTest("packages/validators/src/check.ts")).toBe(true);
    expect(needsTest("packages/validators/src/documents/tag.ts")).toBe(false);
    expect(needsTest("packages/compiler/src/lower/fields/tables/sidecar.ts")).toBe(false);
    expect(needsTest("packages/compiler/src/lower/fields/tables/service.ts")).toBe(true);
    expect(needsTest("packages/validators/src/shapes.generated.ts")).toBe(false);
    expect(needsTest("packages/validators/src/rules/index.ts")).toBe(false);
  });

  it("is found from its test, whichever project runs that", () => {
    expect(sourceOf("packages/compiler/test/write/lock.process.test.ts")).toBe("packages/compiler/src/write/lock.ts");
    expect(sourceOf("packages/dsl/test/app.test.ts")).toBe("packages/dsl/src/app.ts");
  });
});
