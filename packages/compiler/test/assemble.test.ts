import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { assemble } from "../src/assemble.ts";

const MAP = { version: 3, sources: ["ecs.config.ts"], names: [], mappings: "AAAA" };
const MAP_COMMENT = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(MAP)).toString("base64")}`;

/** Assembles an app of two environments, whose config is bundled already. */
async function assembled(memory: number, environments: readonly string[] = []) {
  const cwd = mkdtempSync(join(tmpdir(), "assemble-"));
  const app = `app("shop", {
    environments: { staging: { account: "123456789012", region: "eu-west-1" }, production: { account: "210987654321", region: "us-east-1" } },
    define: () => ({ workloads: [service("api", { cpu: 256, memory: ${memory}, image: "nginx:1.27.3" })] }),
  })`;
  writeFileSync(join(cwd, "ecs.config.ts"), `export default ${app};\n`);
  const code = `const { app, service } = require("ecs-dsl"); exports.default = ${app};\n${MAP_COMMENT}\n`;
  const result = await assemble({ cwd, environments, bundling: Promise.resolve({ code }) });
  if ("problem" in result) return result.problem.code;
  return result.assemblies.map(({ environment }) => environment.name);
}

it("gives what each environment is made of, or those that are asked for", async () => {
  expect(await assembled(512)).toEqual(["staging", "production"]);
  expect(await assembled(512, ["production"])).toEqual(["production"]);
  expect(await assembled(512, ["test"])).toMatch(/environment/);
});

it("gives none where there is an error", async () => {
  expect(await assembled(513)).toEqual([]);
});
