import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { version } from "../src/version.ts";

it("is that of the package, in three parts", () => {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  expect(manifest).toContain(`"version": "${version()}"`);
  expect(version()).toMatch(/^\d+\.\d+\.\d+/);
});
