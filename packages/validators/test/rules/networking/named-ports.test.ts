import { expect, it } from "vitest";
import { portNames } from "../../../src/rules/networking/named-ports.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("gives the names of all containers, without ports that have none", () => {
  const web = { portMappings: [{ containerPort: 80, name: "http" }, { containerPort: 81 }, { name: "" }] };
  const admin = { portMappings: [{ name: "admin" }] };
  expect(portNames({ containerDefinitions: [web, {}, admin] })).toEqual(["http", "admin"]);
  expect(portNames({ containerDefinitions: [] })).toEqual([]);
});

it.each([
  { containerDefinitions: UNKNOWN },
  { containerDefinitions: [UNKNOWN] },
  { containerDefinitions: [{ portMappings: UNKNOWN }] },
  { containerDefinitions: [{ portMappings: [UNKNOWN] }] },
  { containerDefinitions: [{ portMappings: [{ name: UNKNOWN }] }] },
  { containerDefinitions: [{ portMappings: [{ name: "${PORT}" }] }] },
  {},
] as const)("gives none where one cannot be read: %j", (task) => {
  expect(portNames(task)).toBeUndefined();
});
