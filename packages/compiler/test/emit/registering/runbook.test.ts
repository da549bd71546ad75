import { expect, it } from "vitest";
import { contentOf } from "./registered-shop.ts";

it("says what is called how, and what the roles of others have to allow", () => {
  const runbook = contentOf("runbook.md");
  expect(runbook).toContain("| `api` | `prod` | `shop-api` | `shop-api` | `/ecs/shop` |\n");
  expect(runbook).toContain("### Rights of the execution role\n");
  expect(runbook).toContain("./rollback.sh --service api --to 1\n");
  expect(runbook).toContain("./run-task.sh migrate\n");
  expect(runbook).not.toContain("cloudformation ");
});
