import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build, type PluginBuild } from "esbuild";

const TESTS = "packages/validators/test";

/** The tests of a part of the sources with all that they import, as a script whose value is a function of `require` and `enter`. */
export async function bundled(root: string, part: string): Promise<Script> {
  const files = testsOf(filesBelow(join(root, TESTS)), part).map((file) => `${TESTS}/${file}`);
  if (files.length === 0) throw new Error(`No unit test is in ${TESTS} for ${part}.`);
  const lines = files.map(
    (file) => `enter(${JSON.stringify(join(root, file))}); require(${JSON.stringify(`./${file}`)});`,
  );
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: root, sourcefile: "tests.js" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    conditions: ["ecs-dsl-source"],
    logLevel: "error",
    plugins: [{ name: "places", setup: keepPlaces }],
  });
  return new Script(`(function (require, enter) { const module = {}; ${outputFiles[0]?.text ?? ""}\n})`, {
    filename: "tests.js",
  });
}

/** Tests that read files find them from where they are written, not from the script. */
function keepPlaces(build: PluginBuild): void {
  build.onLoad({ filter: /validators[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    loader: "ts",
  }));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(sep, "/"));
}

/** Tests that hold rules against files, not against documents: pages, which a script writes, and modules by their paths. */
const OUTSIDE: ReadonlySet<string> = new Set(["rules/pages.test.ts", "rules/registry.test.ts"]);

function isUnit(file: string): boolean {
  return /^[^.]+\.test\.ts$/.test(file.slice(file.lastIndexOf("/") + 1));
}

/** The unit tests of a part, at the path that mirrors it: of `rules/*.ts` those of the files in the folder, not below it. */
export function testsOf(files: readonly string[], part: string): readonly string[] {
  const tests = files.filter((file) => isUnit(file) && !OUTSIDE.has(file)).toSorted();
  return tests.filter((file) => {
    if (!part.endsWith(".ts")) return file.startsWith(`${part}/`);
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    if (part.endsWith("*.ts")) return file.startsWith(folder) && !file.slice(folder.length).includes("/");
    return file === part.replace(/ts$/, "test.ts");
  });
}
