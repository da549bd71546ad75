// Bundles the command line into one file, because what a process loads is most of what a small run costs, and keeps
// V8's compiled code beside it.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const COMPILER = join(import.meta.dirname, "..", "packages", "compiler");
const BUNDLE = join(COMPILER, "dist", "cli.cjs");

const { metafile } = await build({
  entryPoints: [join(COMPILER, "src", "cli", "main.ts")],
  outfile: BUNDLE,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  conditions: ["ecs-dsl-source"],
  external: ["ts-morph", "tsx"],
  define: { "import.meta.dirname": "__dirname" },
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: "warning",
});

const zod = Object.keys(metafile.inputs).find((input) => input.includes("/zod/"));
if (zod !== undefined) throw new Error(`The command line would load zod: ${zod}`);

rmSync(`${BUNDLE}.cache`, { force: true });
execFileSync(process.execPath, [join(import.meta.dirname, "keep-compiled-code.cjs")], { stdio: "inherit" });
