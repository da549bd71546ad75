import { expect, it } from "vitest";
import { isConfigCode } from "../../src/model/lowered-finding.ts";

it("tells findings about the app from those about a document", () => {
  expect(["config/log-retention", "configs/log-retention", "fargate/size-invalid"].filter(isConfigCode)).toEqual([
    "config/log-retention",
  ]);
});
