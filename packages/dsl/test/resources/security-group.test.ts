import { expect, it } from "vitest";
import { securityGroup } from "../../src/index.ts";

it("is its name and its port", () => {
  expect(securityGroup("Db", { port: 5432 })).toMatchObject({
    kind: "security-group",
    name: "Db",
    props: { port: 5432 },
  });
});
