import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { configOf } from "./config-of.ts";
import { wrongs } from "./hostile-strings.ts";
import { runMain, TASK } from "./hostile-words.ts";
import type { Ran } from "./project.ts";
import type { Sandbox } from "./sandbox.ts";

/** Puts files with the name into the folder `home` of the project, and gives the command line that comes upon them. */
type Holder = (sandbox: Sandbox, name: string, home: string) => readonly string[];

/** What of a project can have a path, by what it is; each folder on the way has another name. */
const OF_PATHS: Readonly<Record<string, Holder>> = {
  "the folder of a config": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}/ecs.config.ts`, configOf(1));
    return ["compile", "--verbose", `--config=${home}/${name}`, `--out=${home}/out`];
  },
  "the folder of a wrong config": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}/ecs.config.ts`, WRONG);
    return ["compile", `--config=${home}/${name}/ecs.config.ts`];
  },
  "a file that a config imports": (sandbox, name, home) => importing(sandbox, name, home, WRONG),
  "a file that a config imports, which throws": (sandbox, name, home) =>
    importing(sandbox, name, home, 'export default 1;\nthrow new Error("no shop");\n'),
  "a file that a config imports, which lacks what is imported": (sandbox, name, home) =>
    importing(sandbox, name, home, "export const other = 1;\n"),
  "a file that a config imports, which cannot be read": (sandbox, name, home) =>
    importing(sandbox, name, home, "export default {;\n"),
  "a file that a config imports, which imports the config": (sandbox, name, home) =>
    importing(sandbox, name, home, 'import "./ecs.config.ts";\nexport { shop as default } from "./ecs.config.ts";\n'),
  "a file that is not there": (sandbox, name, home) => {
    sandbox.put(`${home}/ecs.config.ts`, `export { default } from ${JSON.stringify(`./${name}.ts`)};\n`);
    return ["compile", `--config=${home}`];
  },
  "the folder of an image's build": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}/Dockerfile`, "FROM scratch\n");
    sandbox.put(`${home}/ecs.config.ts`, building(name));
    return ["compile", `--config=${home}`, `--out=${home}/out`];
  },
  "the folder of a build without a Dockerfile": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}/dockerfile`, "FROM scratch\n");
    sandbox.put(`${home}/ecs.config.ts`, building(name));
    return ["compile", `--config=${home}`];
  },
};

/** What else of a project can have a name. */
const OF_NAMES: Readonly<Record<string, Holder>> = {
  "a config": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.ts`, configOf(1));
    return ["compile", "--verbose", `--config=${home}/${name}.ts`];
  },
  "a wrong config": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.mts`, WRONG);
    return ["compile", `--config=${home}/${name}.mts`];
  },
  "a config to fix": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.ts`, WRONG);
    return ["compile", "--fix", `--config=${home}/${name}.ts`];
  },
  "a config that throws": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.ts`, 'throw new Error("no shop");\n');
    return ["compile", `--config=${home}/${name}.ts`];
  },
  "a config that cannot be read": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.ts`, "export default {;\n");
    return ["compile", `--config=${home}/${name}.ts`, "--format=json"];
  },
  "a config without an app": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.ts`, "export const shop = 1;\n");
    return ["compile", `--config=${home}/${name}.ts`];
  },
  "an environment": (sandbox, name, home) => {
    const environments = `environments: { ${JSON.stringify(name)}: { account: "123456789012", region: "eu-west-1" } }`;
    sandbox.put(`${home}/ecs.config.ts`, configOf(1).replace("workloads:", `${environments}, workloads:`));
    return ["compile", `--config=${home}`];
  },
  "a policy": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.json`, TASK);
    return ["lifecycle", `${home}/${name}.json`, "task.json"];
  },
  "a file of images": (sandbox, name, home) => {
    sandbox.put(`${home}/policy.json`, '{ "rules": [] }\n');
    sandbox.put(`${home}/${name}.json`, TASK);
    return ["lifecycle", `${home}/policy.json`, `${home}/${name}.json`];
  },
  "a repository of a policy": (sandbox, name, home) => {
    sandbox.put(`${home}/policy.json`, '{ "rules": [] }\n');
    return ["lifecycle", `${home}/policy.json`, "task.json", `--repository=${name}`];
  },
  "the day of a policy": (sandbox, name, home) => {
    sandbox.put(`${home}/policy.json`, '{ "rules": [] }\n');
    return ["lifecycle", `${home}/policy.json`, "task.json", `--at=${name}`];
  },
  "a file to fix": (sandbox, name, home) => {
    sandbox.put(`${home}/${name}.yaml`, TASK);
    return ["lint", "--fix", home];
  },
};

/** Runs the command on a project; `main` in this process, or the command itself. */
type Run = (sandbox: Sandbox, argv: readonly string[]) => Ran | Promise<Ran>;

/** What is wrong with the runs on projects that hold each name in each way, or in each `every`th one. */
export async function fileWrongs(sandbox: Sandbox, names: readonly string[], every = 1, run: Run = runMain) {
  const found: string[] = [];
  const holders = [...held(OF_PATHS, pathsOf(names)), ...held(OF_NAMES, names)];
  for (const { what, hold, name } of holders.filter((_, index) => index % every === 0)) {
    const said = wrongs(await run(sandbox, hold(sandbox, name, homeOf(what, name))));
    found.push(...said.map((wrong) => `${what} ${JSON.stringify(name).slice(0, 200)} ${wrong}`));
  }
  return found;
}

function held(holders: Readonly<Record<string, Holder>>, names: readonly string[]) {
  return Object.entries(holders).flatMap(([what, hold]) => names.map((name) => ({ what, hold, name })));
}

/** Paths that lead through all the names: a compile meets eight at once. */
function pathsOf(names: readonly string[]): readonly string[] {
  return names.flatMap((_, index) => (index % 8 === 0 ? [names.slice(index, index + 8).join("/")] : []));
}

/** The folders of scripts that those runs wrote, relative to the project. */
export function writtenFolders(sandbox: Sandbox): readonly string[] {
  const homes = readdirSync(join(sandbox.project, "held")).map((home) => join("held", home, "out", "default"));
  return homes.filter((folder) => existsSync(join(sandbox.project, folder)));
}

/** Removes what `fileWrongs` put into the project. */
export function removeHeld(sandbox: Sandbox): void {
  rmSync(join(sandbox.project, "held"), { recursive: true });
}

/** True for a name that a disk can hold. */
export function isFileName(text: string): boolean {
  return !/[/\0]/.test(text) && !/^\.{0,2}$/.test(text) && Buffer.byteLength(text) < 200;
}

/** A folder that nothing else has: Node runs a module once in a process. */
function homeOf(what: string, name: string): string {
  return `held/${createHash("sha256")
    .update(what + name)
    .digest("hex")}`;
}

function importing(sandbox: Sandbox, name: string, home: string, text: string): readonly string[] {
  sandbox.put(`${home}/${name}.ts`, text);
  const from = JSON.stringify(`./${name}.ts`);
  sandbox.put(`${home}/ecs.config.ts`, `import shop from ${from};\nexport { shop };\nexport default shop;\n`);
  return ["compile", `--config=${home}`];
}

/** A config with an error at a property, and a warning. */
const WRONG = configOf(1, "latest").replace("memory: 512", "memory: 513");

function building(folder: string): string {
  return configOf(1)
    .replace(/"public\.ecr.*"/, `repository("shop/api").build(${JSON.stringify(`./${folder}`)})`)
    .replace("app, service", "app, repository, service");
}
