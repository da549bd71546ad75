import { expect, it } from "vitest";
import { keepTalkOffStdout, tell } from "../../src/cli/tell.ts";
import { testIo } from "./test-io.ts";

it("tells one line, in which no name drives the terminal", () => {
  const { io, err } = testIo();
  tell(io, "\u001b]0;owned\u0007.json was passed over.");
  expect(err()).toBe("\\x1b]0;owned\\x07.json was passed over.\n");
});

it("sends what a config prints where talk goes", () => {
  const { log, info, debug } = console;
  keepTalkOffStdout();
  const kept = [console.log, console.info, console.debug];
  Object.assign(console, { log, info, debug });
  expect(kept).toEqual([console.error, console.error, console.error]);
});
