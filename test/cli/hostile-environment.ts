import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configFolders, EXAMPLES } from "../examples/examples.ts";
import { ROOT } from "./project.ts";

/** What bash and awk set themselves, whatever the environment says. */
const OF_THE_SHELL: ReadonlySet<string> = new Set(["BASH_SOURCE", "NF", "RANDOM", "SECONDS"]);

/** The variables that the scripts of all examples read. Their own are written in small letters. */
export function variablesOfScripts(): readonly string[] {
  const scripts = configFolders(EXAMPLES).flatMap((name) => textsBelow(join(EXAMPLES, name, "expected"), /\.sh$/));
  const names = scripts.flatMap((text) =>
    Array.from(text.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g), ([, name = ""]) => name),
  );
  return [...new Set(names)].filter((name) => !OF_THE_SHELL.has(name)).toSorted();
}

/** The variables of the environment that the sources of the command name. */
export function variablesOfCommand(): readonly string[] {
  const sources = ["src", "bin"].flatMap((folder) => textsBelow(join(ROOT, "packages/compiler", folder), /\.c?[jt]s$/));
  const names = sources.flatMap((text) =>
    Array.from(text.matchAll(/\benv(?:\?)?(?:\.|\[")([A-Z_]+)/g), ([, name = ""]) => name),
  );
  return [...new Set(names)].toSorted();
}

function textsBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

/** True for a name that scripts give to variables of their own. */
export function isOwn(name: string): boolean {
  return name === name.toLowerCase();
}

/** A service, and a task that gates it: all scripts that there are. */
export const JOBS = `import { app, service, task } from "ecs-dsl";
const api = service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3" });
const migrate = task("migrate", { from: api, command: ["migrate"], before: [api] });
export default app("shop", { workloads: [api, migrate] });
`;

/** Runs every script, with the text that it is given in each of the variables that it names after it. */
export const WITH_OWN_NAMES = `
text="$1"
shift
for words in "deploy.sh --dry-run" "push-images.sh --dry-run" "rollback.sh --dry-run" "run-task.sh nobody"; do
  env "\${@/%/=$text}" bash ecs.out/default/$words </dev/null 2>&1
  echo "$words ends with $?"
done`;
