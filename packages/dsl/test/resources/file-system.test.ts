import { expect, it } from "vitest";
import { callSiteOf } from "../../src/inspect.ts";
import { fileSystem } from "../../src/index.ts";

it("is plain frozen data that knows where it was made", () => {
  const shared = fileSystem("shared", { backup: false });
  expect(shared).toMatchObject({ kind: "file-system", source: "new", name: "shared", props: { backup: false } });
  expect(Object.isFrozen(shared.props)).toBe(true);
  expect(callSiteOf(shared)).toBeDefined();
});
