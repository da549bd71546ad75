import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const MODULE = new URL("../../src/load/run-with-tsx.ts", import.meta.url).href;

/** What a config exports when tsx runs it, in a process of its own: tsx stays registered. */
function run(name: string, text: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tsx-")));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "size.ts"), "export const size: number = 512;\n");
  writeFileSync(join(folder, name), text);
  const script = `import { runWithTsx } from ${JSON.stringify(MODULE)};
console.log(JSON.stringify(await runWithTsx(${JSON.stringify(join(folder, name))})));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    encoding: "utf8",
    cwd: new URL("../..", import.meta.url),
  });
  return { stderr, exports: stdout === "" ? undefined : JSON.parse(stdout) };
}

it("runs what a bundle cannot hold: await, import.meta and TypeScript of other files", () => {
  const text =
    'import { size } from "./size.ts";\nexport default await Promise.resolve([size, typeof import.meta.url]);\n';
  expect(run("ecs.config.ts", text)).toEqual({ stderr: "", exports: { default: [512, "string"] } });
});

it("registers tsx once in a process, however many configs that runs", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tsx-")));
  const config = join(folder, "ecs.config.ts");
  writeFileSync(config, "export const size: number = 1;\n");
  const script = `import Module from "node:module";
import { runWithTsx } from ${JSON.stringify(MODULE)};
const hooks = [];
for (let run = 0; run < 3; run++) {
  await runWithTsx(${JSON.stringify(config)});
  hooks.push(Module._resolveFilename);
}
console.log(new Set(hooks).size);`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    encoding: "utf8",
    cwd: new URL("../..", import.meta.url),
  });
  expect(stdout).toBe("1\n");
});

it("finds a file whose name would be another URL", () => {
  expect(run("shop #1 é%20.ts", "export const size: number = 1;\n").exports).toEqual({ size: 1 });
});
