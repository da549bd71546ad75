import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleConfig } from "../../src/load/bundle-config.ts";

async function bundled(name: string, text: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bundle-")));
  writeFileSync(join(folder, "size.ts"), "export const size: number = 512;\n");
  if (text !== "") writeFileSync(join(folder, name), text);
  return bundleConfig(join(folder, name));
}

describe("bundleConfig", () => {
  it("makes one text of the files of a config, and leaves packages out", async () => {
    const bundle = await bundled(
      "ecs.config.ts",
      'import { size } from "./size.ts";\nimport { app } from "ecs-dsl";\nexport default app("shop", { size });\n',
    );
    expect(bundle).toHaveProperty("code", expect.stringContaining("512"));
    expect(bundle).toHaveProperty("code", expect.stringContaining('require("ecs-dsl")'));
    expect(bundle).not.toHaveProperty("code", expect.stringContaining(": number"));
  });

  it("takes a file whose name looks like an option", async () => {
    expect(await bundled("--version.ts", "export default 1;\n")).toHaveProperty("code");
  });

  it("tells errors from warnings of esbuild", async () => {
    expect(await bundled("ecs.config.ts", "export default (;\n")).toMatchObject({ isError: true });
    expect(await bundled("ecs.config.ts", "export default import.meta.url;\n")).toMatchObject({ isError: false });
    expect(await bundled("ecs.config.ts", "")).toMatchObject({ isError: true });
  });

  it("does not ask esbuild for a name that it reads as two", async () => {
    expect(await bundled("a=b.ts", "export default 1;\n")).toEqual({ absent: 'esbuild reads "a=b.ts" as two names' });
  });
});
