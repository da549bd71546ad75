import { expect, it } from "vitest";
import { parameter, text } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it("a parameter is its name and the key that encrypts it", () => {
  expect(parameter("/shop/key", { kmsKey: "alias/shop" })).toEqual({
    kind: "parameter",
    name: "/shop/key",
    props: { kmsKey: "alias/shop" },
  });
  expect(parameter("/shop/key").props).toEqual({});
});

it("is its value as well, where no secret is asked for", () => {
  const vpc = parameter("/platform/vpc-id");
  const reference = { kind: "reference", of: "output", resource: { kind: "parameter", name: "/platform/vpc-id" } };
  expect(referenceOf(vpc)).toMatchObject({ ...reference, output: "value" });
  expect(referenceOf(text`${vpc}/16`)).toMatchObject({ of: "text", parts: ["", reference, "/16"] });
  expect(() => String(vpc)).toThrow('The value of parameter "/platform/vpc-id" is known once the config is compiled');
});
