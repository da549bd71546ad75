import { expect, it } from "vitest";
import { initCommand } from "../../../src/cli/commands/init.ts";
import { PROJECT_KINDS } from "../../../src/init/kinds/index.ts";

it("names every kind that it takes, in the order in which they are offered", () => {
  expect(initCommand.positionals?.split("|")).toEqual(PROJECT_KINDS.map(({ name }) => name));
});
