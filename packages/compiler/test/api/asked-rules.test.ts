import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { settingsOf } from "../../src/api/asked-rules.ts";

it("levels of a call are held as those of flags are", async () => {
  expect(await settingsOf(tmpdir(), { rules: { "logging/missing": "off" } })).toMatchObject({
    levels: { "logging/missing": "off" },
    strict: false,
  });
  expect(await settingsOf(tmpdir(), { rules: { "fargate/size-invalid": "off" } })).toHaveProperty("problem");
});
