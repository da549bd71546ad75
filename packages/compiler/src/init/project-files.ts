import { existsSync } from "node:fs";
import { join } from "node:path";
import { jsonEditor } from "../formats/json/json-editor.ts";
import { quote } from "../emit/text/quote.ts";
import { toYaml } from "../emit/yaml.ts";

/** What `package.json` has the commands by. */
const PACKAGE_SCRIPTS = {
  "ecs:compile": "ecs-dsl compile",
  "ecs:check": "ecs-dsl compile --check",
  "ecs:lint": "ecs-dsl lint .",
} as const;

/** Strict types of the config, and of what it imports; nothing is emitted. */
export function tsconfig(): string {
  const compilerOptions = { target: "es2022", module: "preserve", strict: true, noEmit: true, skipLibCheck: true };
  return `${JSON.stringify({ compilerOptions, include: ["ecs.config.ts"] }, null, 2)}\n`;
}

/** A package.json for a folder that has none. */
export function newPackage(name: string): string {
  return `${JSON.stringify({ name: name.toLowerCase(), private: true, type: "module", scripts: PACKAGE_SCRIPTS }, null, 2)}\n`;
}

/** The text of a package.json with those scripts that it has none of the name of; undefined where it cannot be edited. */
export function withScripts(text: string): string | undefined {
  let edited: string | undefined = text;
  for (const [name, command] of Object.entries(PACKAGE_SCRIPTS)) {
    if (edited === undefined) return undefined;
    const scripts: unknown = JSON.parse(edited);
    if (!hasScript(scripts, name)) edited = jsonEditor.set(edited, ["scripts", name], command);
  }
  return edited;
}

function hasScript(manifest: unknown, name: string): boolean {
  if (typeof manifest !== "object" || manifest === null || !("scripts" in manifest)) return false;
  const { scripts } = manifest;
  return typeof scripts === "object" && scripts !== null && Object.hasOwn(scripts, name);
}

/** The hook of pre-commit: what is committed is what the config compiles to. `folder` is the config's, from the root. */
export function preCommitConfig(folder: string): string {
  const check = "npx ecs-dsl compile --check";
  const hook = {
    id: "ecs-dsl-check",
    name: "ecs-dsl compile --check",
    entry: folder === "" ? check : `bash -c ${quote(`cd ${quote(folder)} && ${check}`)}`,
    language: "system",
    files: String.raw`(^|/)(ecs\.config\.\w+|ecs-dsl\.json|ecs\.out/.*)$`,
    pass_filenames: false,
  };
  return toYaml({ repos: [{ repo: "local", hooks: [hook] }] });
}

/** The workflow of GitHub Actions that checks a pull request; the config's folder, and where that is from the root. */
export function workflow(path: string, folder: string): string {
  const { install, cache, lock } = packageManagerOf(path);
  const steps = [
    { uses: "actions/checkout@v6", with: { "persist-credentials": false } },
    ...(cache === "pnpm" ? [{ uses: "pnpm/action-setup@v4" }] : []),
    {
      uses: "actions/setup-node@v6",
      with: { "node-version": 24, cache, ...(folder !== "" && { "cache-dependency-path": `${folder}/${lock}` }) },
    },
    { name: "Install the config's packages", run: install },
    { name: "Check that the output is what the config compiles to", run: "npx ecs-dsl compile --check" },
    { name: "Lint what is here of ECS and ECR", run: "npx ecs-dsl lint --format github ." },
  ];
  return toYaml({
    name: "ecs-dsl",
    on: { pull_request: {}, push: { branches: ["main"] } },
    permissions: { contents: "read" },
    jobs: {
      check: {
        "runs-on": "ubuntu-latest",
        "timeout-minutes": 10,
        ...(folder !== "" && { defaults: { run: { "working-directory": folder } } }),
        steps,
      },
    },
  });
}

interface PackageManager {
  readonly install: string;
  readonly cache: "npm" | "pnpm" | "yarn";
  readonly lock: string;
}

/** By the lock file that is there; npm without one. */
function packageManagerOf(path: string): PackageManager {
  return MANAGERS.find(({ lock }) => existsSync(join(path, lock))) ?? NPM;
}

const NPM: PackageManager = { install: "npm ci", cache: "npm", lock: "package-lock.json" };

const MANAGERS: readonly PackageManager[] = [
  { install: "pnpm install --frozen-lockfile", cache: "pnpm", lock: "pnpm-lock.yaml" },
  { install: "yarn install --immutable", cache: "yarn", lock: "yarn.lock" },
  NPM,
];
