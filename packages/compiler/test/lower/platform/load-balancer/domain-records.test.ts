import { expect, it } from "vitest";
import { recordId } from "../../../../src/lower/platform/load-balancer/domain-records.ts";

it("names a record by its name in DNS and its type, whatever leads there", () => {
  expect(recordId({ name: "Example.com" }, "A")).toBe(recordId({ name: "example.com" }, "A"));
  expect(recordId({ name: "example.com" }, "AAAA")).not.toBe(recordId({ name: "example.com" }, "A"));
});
