// Rewrites what the examples are expected to give. Read the diff before you commit it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROKEN, configFolders, EXAMPLES, runHere, transcript } from "../test/examples/examples.ts";

for (const name of configFolders(EXAMPLES)) {
  const { stdout, stderr } = await runHere(join(EXAMPLES, name), "compile", "--out", "expected");
  process.stdout.write(`examples/${name}\n${stdout}${stderr}`);
}
for (const name of configFolders(BROKEN)) {
  writeFileSync(join(BROKEN, name, "expected.txt"), await transcript(name));
}
