// Bundles the command line, because what a process loads is most of what a small run costs: one file for what every run
// needs, and further ones for what only some need. V8's compiled code is kept beside them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { licensesOf } from "./bundled-licenses.js";
import { tailoredClients } from "./tailored-clients.js";

const COMPILER = join(import.meta.dirname, "..", "packages", "compiler");
const DIST = join(COMPILER, "dist");
const CLI = join(COMPILER, "src", "cli");

/** Packages that the command line loads from its own folder, and only where it needs them. */
const NOT_BUNDLED = ["ts-morph", "tsx"];

/** Sources that are bundled apart: what a command loads when it runs, and what only some of its runs need. */
const APART = [
  ...readdirSync(CLI)
    .filter((file) => /^(?:run|start)-/.test(file))
    .map((file) => join(CLI, file)),
  join(CLI, "live-import.ts"),
  join(COMPILER, "src", "assemble.ts"),
  join(COMPILER, "src", "settings", "rule-level.ts"),
  join(COMPILER, "src", "load", "read-template.ts"),
  join(COMPILER, "src", "emit", "registering", "emit-registering.ts"),
  join(COMPILER, "src", "lower", "graph", "app-graph.ts"),
  join(COMPILER, "src", "origin", "source-finder.ts"),
  join(COMPILER, "src", "fix", "config", "fix-config.ts"),
  join(COMPILER, "src", "fix", "unified-diff.ts"),
  join(COMPILER, "src", "report", "sarif.ts"),
  join(COMPILER, "src", "formats", "yaml", "yaml-tools.ts"),
];

/** What several of them need and few runs do: bundled once, however it is imported. */
const SHARED = [join(COMPILER, "src", "findings", "catalogue.ts")];

/** What programs and tests import; the modules of that name in dist/ lead to the bundles. */
const IMPORTED = {
  "cli-api": join(COMPILER, "src", "api", "index.ts"),
  "cli-testing": join(COMPILER, "src", "testing.ts"),
};

/** What asks AWS, with the parts of its SDK that are used: all of it would be twenty times the rest of the package. */
const LIVE = join(COMPILER, "src", "live", "aws", "connect.ts");

/** Leaves what is bundled apart to the launcher, which loads it from its own file. */
const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir, kind }) => {
      const file = join(resolveDir, path);
      const isApart =
        (kind === "dynamic-import" && [...APART, LIVE].includes(file)) ||
        (kind !== "entry-point" && SHARED.includes(file));
      return isApart ? { path: `./cli-${basename(path, ".ts")}.cjs`, external: true } : undefined;
    });
  },
};

const entries = [...APART, ...SHARED].map((file) => [`cli-${basename(file, ".ts")}`, file]);

/** A module that has the functions of a bundle: a hundred files of its own would take seven times as long to load. */
function moduleOf(bundle, bin, names) {
  return `import { createRequire } from "node:module";
const { load } = createRequire(import.meta.url)("${bin}");
export const { ${names.join(", ")} } = load("${bundle}");
`;
}

/** What an earlier build made of a file that is gone. */
for (const file of existsSync(DIST) ? readdirSync(DIST) : []) {
  if (/^cli.*\.cjs(?:\..*)?$/.test(file)) rmSync(join(DIST, file));
}

const common = {
  outdir: DIST,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  supported: { "dynamic-import": false },
  conditions: ["ecs-dsl-source"],
  external: NOT_BUNDLED,
  plugins: [apart],
  define: { "import.meta.dirname": "__dirname" },
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: "warning",
};

const { metafile } = await build({
  ...common,
  entryPoints: { cli: join(COMPILER, "src", "cli", "main.ts"), ...Object.fromEntries(entries), ...IMPORTED },
});

// What is not used of a client can be seen in its ES modules alone. Nobody reads its code: its names are short.
if (hasSdk()) {
  const live = await build({
    ...common,
    entryPoints: { "cli-connect": LIVE },
    mainFields: ["module", "main"],
    minifyIdentifiers: true,
    plugins: [...common.plugins, tailoredClients],
  });
  writeFileSync(join(DIST, "cli-connect.licenses.txt"), licensesOf(Object.keys(live.metafile.inputs)));
}

/** The hooks of pre-commit lint, and do without. */
function hasSdk() {
  try {
    createRequire(LIVE).resolve("@aws-sdk/client-ecs");
    return true;
  } catch {
    return false;
  }
}

// Modules that programs import are there where the packages were compiled, which the hooks do without.
if (existsSync(join(DIST, "api"))) {
  writeFileSync(
    join(DIST, "api", "index.js"),
    moduleOf("cli-api.cjs", "../../bin/ecs-dsl.cjs", ["compile", "importConfig", "lint"]),
  );
  writeFileSync(join(DIST, "testing.js"), moduleOf("cli-testing.cjs", "../bin/ecs-dsl.cjs", ["synthesize"]));
}

const zod = Object.keys(metafile.inputs).find((input) => input.includes("/zod/"));
if (zod !== undefined) throw new Error(`The command line would load zod: ${zod}`);

execFileSync(process.execPath, [join(import.meta.dirname, "keep-compiled-code.cjs")], { stdio: "inherit" });
