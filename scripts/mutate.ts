// Mutation tests of the validators: `npm run mutate rules/fargate` for a folder or a file of their sources, `npm run mutate` for all
// of them, and the table in docs/mutation.md.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { scoreOf, tableOf, withTable, type Row, type Score } from "../test/mutation/scores.ts";

const ROOT = join(import.meta.dirname, "..");
const SOURCES = "packages/validators/src";
const TESTS = "packages/validators/test";
const KEPT = ".stryker";
const PAGE = "docs/mutation.md";

/** Mutates a part and tests it. Takes from the last run what cannot have changed, unless all of it `isAnew`. */
async function mutate(part: string, isAnew: boolean): Promise<Score> {
  const own = part.endsWith(".ts") ? `${SOURCES}/${part}` : `${SOURCES}/${part}/**/*.ts`;
  const name = part.replaceAll("/", "-").replace("*.ts", "files").replace(/\.ts$/, "");
  const report = join(KEPT, `${name}.json`);
  const around = hashOfSurroundings(part);
  const isFresh = existsSync(`${report}.hash`) && readFileSync(`${report}.hash`, "utf8") === around;
  process.env["ECS_DSL_MUTATED"] = part;
  const stryker = new Stryker({
    configFile: "test/mutation/stryker.config.json",
    mutate: [own, `!${SOURCES}/**/index.ts`, `!${SOURCES}/**/*.generated.ts`],
    incrementalFile: report,
    force: isAnew || !isFresh,
  });
  const mutants = await stryker.runMutationTest();
  writeFileSync(`${report}.hash`, around);
  return scoreOf(mutants);
}

/** Of all but the sources of a part: what of them changed Stryker sees itself, and of static mutants no test that did. */
function hashOfSurroundings(part: string): string {
  const folder = part.replace(/\*\.ts$/, "");
  const sources = filesBelow(SOURCES).filter((file) => folder === "" || !file.startsWith(folder));
  const hash = createHash("sha256");
  for (const file of [
    ...sources.map((name) => join(SOURCES, name)),
    ...filesBelow(TESTS).map((name) => join(TESTS, name)),
  ])
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).toSorted();
}

/** The folders of the sources, and of the rules, which are the most; and the files beside them. */
function allParts(): readonly string[] {
  const folders = foldersOf("").flatMap((folder) => {
    if (folder !== "rules") return [folder];
    return ["rules/*.ts", ...foldersOf("rules").map((group) => `rules/${group}`)];
  });
  return ["*.ts", ...folders];
}

function foldersOf(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, SOURCES, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

function isThere(part: string): boolean {
  return existsSync(join(ROOT, SOURCES, part.replace(/\*\.ts$/, "")));
}

process.chdir(ROOT);
// Stryker starts processes that load the test runner, which is TypeScript.
process.env["NODE_OPTIONS"] = "--import tsx";
const words = process.argv.slice(2);
const named = words.filter((word) => word !== "--force");
const parts = named.length > 0 ? named : allParts();
const stranger = parts.find((part) => !isThere(part));
if (stranger !== undefined) {
  console.error(`There is no ${SOURCES}/${stranger}. Name a folder or a file in ${SOURCES}, as in rules/fargate.`);
  process.exit(2);
}
mkdirSync(KEPT, { recursive: true });
const rows: Row[] = [];
for (const part of parts) rows.push({ part, ...(await mutate(part, words.includes("--force"))) });
console.log(tableOf(rows));
if (named.length === 0) {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), rows, day));
}
