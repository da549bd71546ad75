// Compiles the example of a Node.js API and shows what came out of it. Expects `npm run setup` to have run.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const EXAMPLE = join("examples", "nodejs-api");

/** Runs `ecs-dsl` in the example's folder, its output in ours. */
function ecsDsl(...argv) {
  console.log(`$ ecs-dsl ${argv.join(" ")}`);
  const command = join(ROOT, "packages", "compiler", "bin", "ecs-dsl.cjs");
  const { status } = spawnSync(process.execPath, [command, ...argv], { cwd: join(ROOT, EXAMPLE), stdio: "inherit" });
  return status === 0;
}

/** The folder's files and folders, indented by their depth. */
function listing(folder, indent = "  ") {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) =>
    entry.isDirectory()
      ? [`${indent}${entry.name}/`, ...listing(join(folder, entry.name), `${indent}  `)]
      : [`${indent}${entry.name}`],
  );
}

const NEXT = `
What to do next:
  read     ${EXAMPLE}/ecs.config.ts, and what it became in ${EXAMPLE}/ecs.out/
  change   set \`memory\` to 8192 in the config and run \`npx ecs-dsl compile\` there: the finding marks the property
  lint     npx ecs-dsl lint ${EXAMPLE}/ecs.out
  deploy   ${EXAMPLE}/ecs.out/staging/deploy.sh --dry-run   shows every AWS command without running one
`;

if (!existsSync(join(ROOT, EXAMPLE, "ecs.config.ts"))) {
  console.error(`${EXAMPLE}/ecs.config.ts is not there.`);
  process.exitCode = 2;
} else if (ecsDsl("compile")) {
  const out = join(ROOT, EXAMPLE, "ecs.out");
  console.log(`\n${EXAMPLE}/ecs.out/\n${listing(out).join("\n")}\n${NEXT}`);
} else {
  process.exitCode = 1;
}
