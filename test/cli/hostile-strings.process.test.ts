import { describe, expect, it } from "vitest";
import { hostileShops } from "./hostile-shops.ts";
import { expectCalmScripts } from "./hostile-strings.ts";
import { Sandbox } from "./sandbox.ts";

describe("a hostile text at each place of a shop", () => {
  it("is refused in calm words or taken, and never runs in a script", async () => {
    const sandbox = new Sandbox();
    const { found, folders, scripts, taken } = hostileShops(sandbox, (turn) => turn === 3);
    expect(found).toEqual([]);
    expect(taken.length).toBeGreaterThan(100);
    await expectCalmScripts(sandbox, folders, scripts);
  }, 600_000);
});
