import { expect, it } from "vitest";
import { tell } from "../../src/cli/tell.ts";
import { testIo } from "./test-io.ts";

it("tells one line, in which no name drives the terminal", () => {
  const { io, err } = testIo();
  tell(io, "\u001b]0;owned\u0007.json was passed over.");
  expect(err()).toBe("\\x1b]0;owned\\x07.json was passed over.\n");
});
