import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { firstError, transformError } from "../../src/load/esbuild-report.ts";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const config = join(folder, "ecs.config.ts");
writeFileSync(config, 'const a = 1;\r\nconst price = "€𝒳"; const b c = 3;\n');

const report = (place: string) =>
  `✘ [ERROR] Expected ";" but found "c"\n\n    ${place}:\n      2 │ const price\n        ╵ ^\n\n1 error\n`;

describe("firstError", () => {
  it("counts columns in UTF-16 from 1, where esbuild counts bytes from 0", () => {
    const bytes = Buffer.byteLength('const price = "€𝒳"; const b ');
    expect(firstError(report(`ecs.config.ts:2:${bytes}`), config)).toEqual({
      text: 'Expected ";" but found "c"',
      position: { file: config, line: 2, column: 'const price = "€𝒳"; const b '.length + 1 },
    });
  });

  it("places an error of an imported file, relative to the config", () => {
    expect(firstError(report("../lib/a b:c.ts:1:0"), config).position).toEqual({
      file: join(folder, "..", "lib", "a b:c.ts"),
      line: 1,
      column: 1,
    });
  });

  it("takes a report without a place, or of another form, as it is", () => {
    expect(firstError('✘ [ERROR] Could not read "x"\n\n1 error\n', config)).toEqual({ text: 'Could not read "x"' });
    expect(firstError("panic: out of memory\n", config)).toEqual({ text: "panic: out of memory" });
  });
});

describe("transformError", () => {
  it("finds the error in the message of tsx", () => {
    const message = `Transform failed with 1 error:\n${config}:1:6: ERROR: Expected identifier`;
    expect(transformError(message)).toEqual({
      text: "Expected identifier",
      position: { file: config, line: 1, column: 7 },
    });
  });

  it("takes another message for none", () => {
    expect(transformError("Cannot read properties of undefined")).toBeUndefined();
    expect(transformError("")).toBeUndefined();
  });
});
