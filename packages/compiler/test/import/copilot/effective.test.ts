import { expect, it } from "vitest";
import { effective, sayOverridden } from "../../../src/import/copilot/effective.ts";
import { remarks, yaml } from "../shown.ts";

const TEXT = `
cpu: 256
image: { build: ./Dockerfile, port: 80 }
variables: { A: base, B: base }
environments:
  prod: { cpu: 512, image: { location: "nginx:1" }, variables: { B: prod } }
  odd: 7
`;

it("lays an environment over the manifest: objects are merged, alternatives replace each other", () => {
  const prod = effective(yaml(TEXT), "prod", undefined);
  const names = prod.members().map(([name]) => name);
  expect(names).toEqual(["cpu", "image", "variables"]);
  expect(prod.member("cpu")?.value).toBe(512);
  expect(
    prod
      .member("image")
      ?.members()
      .map(([name]) => name),
  ).toEqual(["port", "location"]);
  expect(
    prod
      .member("variables")
      ?.members()
      .map(([name, given]) => [name, given.value, given.path[0]]),
  ).toEqual([
    ["A", "base", "variables"],
    ["B", "prod", "environments"],
  ]);
});

it("is the manifest itself in an environment that says nothing, or nothing that can be read", () => {
  const given = yaml(TEXT);
  expect(effective(given, "test", undefined).member("cpu")?.value).toBe(256);
  expect(effective(given, "odd", undefined).member("cpu")?.value).toBe(256);
  expect(remarks(given)).toContain("environments.odd: left-out: It is not an object.");
});

it("says what every environment overrides", () => {
  const given = yaml("cpu: 256\nenvironments: { prod: { cpu: 512 } }");
  effective(given, "prod", undefined).member("cpu")?.number();
  sayOverridden(given, ["prod"]);
  expect(remarks(given)).toEqual(["cpu: left-out: Every environment overrides it."]);
});
