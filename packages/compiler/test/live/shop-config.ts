import { mkdtempSync, symlinkSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMPILER = join(import.meta.dirname, "..", "..");

/** A config with one service in two environments. */
export const SHOP = `
import { app, service } from "ecs-dsl";
const api = service("api", { cpu: 256, memory: 512, image: "public.ecr.aws/nginx/nginx:1.27.3" });
export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "us-east-1" },
    production: { account: "210987654321", region: "eu-central-1" },
  },
  define: () => ({ workloads: [api] }),
});
`;

/** A new folder with this config, in which `ecs-dsl` is found. */
export function folderWith(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-live-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(COMPILER, join(folder, "node_modules", "ecs-dsl"), "junction");
  writeFileSync(join(folder, "ecs.config.ts"), config);
  return folder;
}
