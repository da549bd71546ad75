import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/**
 * Packs the packages into the folder, sorted, in place of tarballs that are there. By pnpm, which writes versions where the
 * workspace's manifests say `workspace:*`; npm would keep that, and nobody could install it.
 */
export function packPackages(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  for (const tarball of tarballsIn(folder)) rmSync(tarball);
  const args = ["--yes", "--prefer-offline", "pnpm@12", "--recursive", "--filter", "./packages/*", "pack"];
  execFileSync("npx", [...args, "--pack-destination", folder], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  return tarballsIn(folder);
}

function tarballsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  return names.toSorted().map((name) => join(folder, name));
}
