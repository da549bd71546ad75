import { expect, it } from "vitest";
import { importCommand } from "../../../src/cli/commands/import.ts";
import { IMPORTERS } from "../../../src/import/importers.ts";

it("names every importer that --from takes", () => {
  for (const { name } of IMPORTERS) expect(importCommand.notes).toContain(name);
});
