// Packs every package as it would be published, into packed/ or the folder that is given. Expects `npm run build` to have run.
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { packPackages } from "./packed-packages.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

for (const tarball of packPackages(resolve(process.argv[2] ?? `${ROOT}packed`))) console.log(tarball);
