import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packPackages } from "../../scripts/packed-packages.ts";
import { Cloud, missingTools } from "../deploy/cloud.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const PATIENCE = 300_000;

/** What the README says to do in one's own repository, a command a line, without comments. */
const [pack, install, compile] = (/^```sh\n(npm run pack.*?)^```$/ms.exec(README)?.[1] ?? "")
  .trim()
  .split("\n")
  .map((line) => line.replace(/\s*#.*/, ""));
const [CONFIG = "", SEVERAL = ""] = Array.from(README.matchAll(/^```ts\n(.*?)^```$/gms), ([, text = ""]) => text);

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-install-"));
const own = join(folder, "shop");
afterAll(() => rmSync(folder, { recursive: true }));

let installed: Ran;

interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a line of the shell in the user's repository. npm takes what it has downloaded before. */
function run(line: string): Ran {
  const env = {
    ...process.env,
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
  };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: own, env, encoding: "utf8" });
  return { exitCode: status, output: stdout + stderr };
}

function write(name: string, content: string | object): void {
  writeFileSync(join(own, name), typeof content === "string" ? content : `${JSON.stringify(content)}\n`);
}

/** What can be imported of the three packages: their entries, documents and patterns not counted. */
function entries(): readonly string[] {
  return ["compiler", "dsl", "validators"].flatMap((packageFolder) => {
    const text = readFileSync(join(ROOT, "packages", packageFolder, "package.json"), "utf8");
    const { name, exports }: { readonly name: string; readonly exports: Readonly<Record<string, unknown>> } =
      JSON.parse(text);
    return Object.keys(exports)
      .filter((path) => !/\.json$|\*/.test(path))
      .map((path) => join(name, path));
  });
}

describe("the packages, packed and installed with npm in another repository", () => {
  beforeAll(() => {
    packPackages(join(folder, "ecs-dsl", "packed"));
    mkdirSync(own);
    write("package.json", { name: "shop", private: true, type: "module" });
    write("ecs.config.ts", CONFIG);
    mkdirSync(join(own, "api"));
    write("api/Dockerfile", "FROM scratch\n");
    installed = run(install ?? "");
  }, PATIENCE);

  it("are packed by the script that the README names, after a build", () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    );
    expect(pack).toBe("npm run pack");
    expect(scripts["pack"]).toMatch(/npm run --silent setup && node --import tsx scripts\/pack\.ts$/);
  });

  it("are installed and depend on each other by version", () => {
    expect(installed).toMatchObject({ exitCode: 0 });
    expect(run("npm ls --all")).toMatchObject({ exitCode: 0 });
    const manifest = readFileSync(join(own, "node_modules/ecs-dsl/package.json"), "utf8");
    expect(manifest).not.toContain("workspace:");
  });

  it("compile the README's config", () => {
    expect(compile).toBe("npx ecs-dsl compile");
    expect(run(compile ?? "")).toEqual({ exitCode: 0, output: "ecs.out/default: 12 files, 12 written\n" });
    expect(readdirSync(join(own, "ecs.out/default")).toSorted()).toContain("task-definitions");
    expect(existsSync(join(own, "ecs.out/default/deploy.sh"))).toBe(true);
  });

  it("compile the README's config of several services, a worker and a schedule, whose scripts run", () => {
    write("several.config.ts", SEVERAL);
    const { exitCode, output } = run("npx ecs-dsl compile --config several.config.ts --out several");
    expect(output.replaceAll(/\d+/g, "N")).toBe(
      ["staging", "production"].map((name) => `several/${name}: N files, N written\n`).join(""),
    );
    expect(exitCode).toBe(0);
    expect(run("several/staging/deploy.sh --dry-run")).toMatchObject({ exitCode: 0 });
  });

  it.each([
    { moduleResolution: "nodenext", module: "nodenext" },
    { moduleResolution: "bundler", module: "esnext" },
  ])(
    "type-check with tsc --noEmit and every entry imported: moduleResolution $moduleResolution",
    (resolution) => {
      const compilerOptions = { ...resolution, target: "es2023", strict: true, skipLibCheck: false, types: [] };
      write("tsconfig.json", { compilerOptions, files: ["ecs.config.ts", "several.config.ts", "entries.ts"] });
      write(
        "entries.ts",
        entries()
          .map((entry, index) => `export * as entry${index} from "${entry}";\n`)
          .join(""),
      );
      const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
      expect(run(`node ${tsc} --noEmit`)).toEqual({ exitCode: 0, output: "" });
    },
    PATIENCE,
  );

  it("have entries that Node imports", () => {
    const imports = entries().map((entry) => `import ${JSON.stringify(entry)};\n`);
    write("entries.mjs", imports.join(""));
    expect(run("node entries.mjs")).toEqual({ exitCode: 0, output: "" });
  });

  it("have the commands as functions, which docs/api.md shows", () => {
    const docs = readFileSync(join(ROOT, "docs", "api.md"), "utf8");
    const [, program = ""] = /^```ts\n(.*?)^```$/ms.exec(docs) ?? [];
    write("program.mts", program.replace('"services/shop"', '"."'));
    const compilerOptions = { module: "nodenext", target: "es2023", strict: true, types: ["node"], noEmit: true };
    const typeRoots = [join(ROOT, "node_modules/@types")];
    write("tsconfig.json", { compilerOptions: { ...compilerOptions, typeRoots }, files: ["program.mts"] });
    expect(run(`node ${join(ROOT, "node_modules/typescript/bin/tsc")}`)).toEqual({ exitCode: 0, output: "" });
    const { exitCode, output } = run("npx tsx program.mts");
    expect(output).toMatch(/^default 11\ntask-definition\.json:1 resources\/container-memory-required /);
    expect(exitCode).toBe(0);
  });

  it("bring what asks AWS, and none of its SDK's packages", () => {
    expect(run("npx ecs-dsl status --help")).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(own, "node_modules/@aws-sdk"))).toBe(false);
    const credentials = "AWS_ACCESS_KEY_ID=shop AWS_SECRET_ACCESS_KEY=shop";
    const asked = run(
      `${credentials} npx ecs-dsl status shop/api --region us-east-1 --endpoint-url http://127.0.0.1:9`,
    );
    expect([asked.exitCode, asked.output.includes("error[live/unreachable]")]).toEqual([2, true]);
  });

  it.skipIf(missingTools().length > 0)("show what runs, where moto plays AWS", async () => {
    const cloud = await Cloud.start(folder);
    try {
      cloud.ask("ecs", "create-cluster", "--cluster-name", "shop");
      const { AWS_ENDPOINT_URL: url } = cloud.environment;
      const variables = `AWS_ACCESS_KEY_ID=shop AWS_SECRET_ACCESS_KEY=shop AWS_ENDPOINT_URL=${url}`;
      const { exitCode, output } = run(`${variables} npx ecs-dsl status shop/api --region us-east-1`);
      expect([exitCode, output.includes("There is no service api in cluster shop.")]).toEqual([1, true]);
    } finally {
      cloud.stop();
    }
  });

  it("tell what is wrong with a config, and where", () => {
    write("wrong.config.ts", CONFIG.replace("memory: 1024", "memory: 8192"));
    const { exitCode, output } = run("npx ecs-dsl compile --config wrong.config.ts");
    expect(exitCode).toBe(1);
    expect(output).toContain("at wrong.config.ts:7:13  services.api.memory");
  });
});
