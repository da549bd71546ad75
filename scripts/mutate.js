// Mutation tests of the validators, a folder or a file of their sources at a time: `npm run mutate rules/fargate`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const [part = "rules/fargate", ...flags] = process.argv.slice(2);
const path = `packages/validators/src/${part}`;
if (!existsSync(path.replace(/\/?\*\.ts$/, ""))) {
  console.error(`There is no ${path}. Name a folder or a file below packages/validators/src, as in rules/fargate.`);
  process.exit(2);
}
const files = part.endsWith(".ts") ? path : `${path}/**/*.ts`;
const mutate = `${files},!packages/validators/src/**/index.ts,!packages/validators/src/**/*.generated.ts`;
const kept = `.stryker/${part.replaceAll("/", "-").replace("*", "files").replace(/\.ts$/, "")}.json`;
const args = ["run", "test/mutation/stryker.config.json", "--mutate", mutate, "--incrementalFile", kept, ...flags];
const env = { ...process.env, ECS_DSL_MUTATED: part };
process.exit(spawnSync("stryker", args, { stdio: "inherit", env }).status ?? 1);
