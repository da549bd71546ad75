import { realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PACKAGE_FOLDER } from "../package-folder.ts";

const PACKAGE = `@esbuild/${process.platform}-${process.arch}`;
const BINARY = process.platform === "win32" ? "esbuild.exe" : "bin/esbuild";

/** The path of the esbuild binary that tsx brings; undefined when it was not installed. */
export function esbuildBinary(): string | undefined {
  return besideTsx() ?? resolved();
}

/** Where package managers put it: a few probes of the disk instead of three full resolutions. */
function besideTsx(): string | undefined {
  try {
    const tsx = realpathSync(join(PACKAGE_FOLDER, "node_modules", "tsx"));
    const esbuild = realpathSync(join(dirname(tsx), "esbuild"));
    const binary = join(dirname(esbuild), PACKAGE, BINARY);
    return statSync(binary).isFile() ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** The same by Node's own rules, for every other layout. */
function resolved(): string | undefined {
  try {
    const own = createRequire(join(PACKAGE_FOLDER, "package.json"));
    const tsx = createRequire(own.resolve("tsx/package.json"));
    const esbuild = createRequire(tsx.resolve("esbuild/package.json"));
    return esbuild.resolve(`${PACKAGE}/${BINARY}`);
  } catch {
    return undefined;
  }
}
