import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const source = join(import.meta.dirname, "..", "..", "src", "cli", "ask.ts");

it.each([
  ["shop\nmore\n", "shop"],
  ["", ""],
])("gives the line that answers %j", (input, answer) => {
  const program = `import { ask } from ${JSON.stringify(source)}; console.error(JSON.stringify(await ask("Name: ")));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    input,
    encoding: "utf8",
    cwd: import.meta.dirname,
  });
  expect([stdout.includes("Name: "), stderr.trim()]).toEqual([true, JSON.stringify(answer)]);
});
