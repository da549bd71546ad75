import { expect, it } from "vitest";
import { Lowering } from "../../../src/lower/lowering.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import { logGroupName, logGroupOf } from "../../../src/lower/resolve/log-group.ts";

const lowering = new Lowering({ name: "shop" }, { name: "production" });
const logging = { subject: noun({}, "logging", "the logging"), props: { logGroup: "/shop/all" } };

it("is one of the stack, to which the template refers", () => {
  const api = { name: "api", logging: undefined };
  expect(logGroupName(lowering, api)).toBe("/ecs/shop/production/api");
  expect(logGroupOf(lowering, api)).toEqual(new Deferred("/ecs/shop/production/api", { Ref: "LogGroup" }));
});

it("is one that there is", () => {
  expect(logGroupName(lowering, { name: "api", logging })).toBe("/shop/all");
  expect(logGroupOf(lowering, { name: "api", logging })).toBe("/shop/all");
});
