import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it.each([[[]], [["powershell"]], [["bash", "zsh"]], [["__proto__"]]])(
  "needs one shell that it knows, and got %j",
  async (shells) => {
    const { io, out, err } = testIo();
    expect(await main(["completion", ...shells], io)).toBe(2);
    expect([out(), err().includes("usage/unknown-shell")]).toEqual(["", true]);
  },
);
