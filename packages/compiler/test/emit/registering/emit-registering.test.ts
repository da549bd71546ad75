import { expect, it } from "vitest";
import { filesOf, registeredShop } from "./registered-shop.ts";

it("writes task definitions and scripts, and no template", () => {
  expect(Array.from(filesOf(registeredShop()).keys())).toEqual([
    "deploy.sh",
    "lib.sh",
    "push-images.sh",
    "rollback.sh",
    "run-task.sh",
    "runbook.md",
    "task-definitions/api.json",
    "task-definitions/cache.json",
    "task-definitions/migrate.json",
  ]);
});
