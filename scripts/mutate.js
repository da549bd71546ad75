// Mutation tests of the validators, a folder or a file of their sources at a time: `npm run mutate rules/fargate`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const [part = "rules/fargate", ...flags] = process.argv.slice(2);
const path = `packages/validators/src/${part}`;
if (!existsSync(path)) {
  console.error(`There is no ${path}. Name a folder or a file below packages/validators/src, as in rules/fargate.`);
  process.exit(2);
}
const files = part.endsWith(".ts") ? path : `${path}/**/*.ts,!${path}/**/index.ts`;
const kept = `.stryker/${part.replaceAll("/", "-").replace(/\.ts$/, "")}.json`;
const args = ["run", "test/mutation/stryker.config.json", "--mutate", files, "--incrementalFile", kept, ...flags];
process.exit(spawnSync("stryker", args, { stdio: "inherit" }).status ?? 1);
