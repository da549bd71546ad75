import { expect, it } from "vitest";
import { displayPath } from "../../src/text/display-path.ts";

it.each([
  ["/shop", "/shop/ecs.config.ts", "ecs.config.ts"],
  ["/shop", "/shop/lib/api.ts", "lib/api.ts"],
  ["/shop", "/shopping/api.ts", "../shopping/api.ts"],
  ["/shop", "/", ".."],
  ["/shop", "/shop", "."],
  ["/shop/", "/shop/api.ts", "api.ts"],
  ["/", "/api.ts", "api.ts"],
  ["/", "/", "."],
  ["/shop", "lib/../api.ts", "lib/../api.ts"],
  ["/shop", "", "."],
])("shows in %s the path %j as %s", (cwd, path, shown) => expect(displayPath(cwd, path)).toBe(shown));
