// Rewrites what the examples are expected to give. Read the diff before you commit it.
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BROKEN,
  compileExample,
  configFolders,
  EXAMPLES,
  furtherConfigs,
  runHere,
  transcript,
} from "../test/examples/examples.ts";

for (const name of configFolders(EXAMPLES)) {
  const { stdout, stderr } = await compileExample(name, [], (copy) => {
    for (const folder of ["expected", ".github"].filter((each) => existsSync(join(copy, each)))) {
      rmSync(join(EXAMPLES, name, folder), { recursive: true, force: true });
      cpSync(join(copy, folder), join(EXAMPLES, name, folder), { recursive: true });
    }
  });
  process.stdout.write(`examples/${name}\n${stdout}${stderr}`);
}
for (const [example, config, out] of furtherConfigs()) {
  const { stdout, stderr } = await runHere(join(EXAMPLES, example), "compile", "--config", config, "--out", out);
  process.stdout.write(`examples/${example}/${config}\n${stdout}${stderr}`);
}
for (const name of configFolders(BROKEN)) {
  writeFileSync(join(BROKEN, name, "expected.txt"), await transcript(name));
}
