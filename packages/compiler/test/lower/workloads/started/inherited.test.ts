import { service, task } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { inherited, isInherited } from "../../../../src/lower/workloads/started/inherited.ts";

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: "api:1.0",
  command: ["serve"],
  entryPoint: ["/init"],
  environment: { MODE: "serve", ZONE: "a" },
  tags: { team: "shop" },
});

it("takes what the task does not say, merges maps, and leaves what is about the service alone", () => {
  const { props } = task("migrate", { from: api, entryPoint: [], environment: { MODE: "migrate" } });
  expect(inherited(props)).toEqual({
    from: api,
    cpu: 512,
    memory: 1024,
    image: "api:1.0",
    entryPoint: [],
    environment: { MODE: "migrate", ZONE: "a" },
  });
});

it("is the props as they are without a workload to take from, whatever stands there", () => {
  for (const props of [{ cpu: 256 }, { from: undefined }, { from: "api" }]) {
    expect(inherited(Object(props))).toBe(props);
  }
});

it.each([
  [["cpu"], true],
  [["image"], true],
  [["user"], true],
  [["environment", "ZONE"], true],
  [["environment", "MODE"], false],
  [["environment", "OTHER"], false],
  [["environment"], false],
  [["entryPoint", 0], false],
  [["command"], false],
  [["tags", "team"], false],
  [[], false],
])("knows whether %j is the service's", (path, expected) => {
  const { props } = task("migrate", { from: api, entryPoint: [], environment: { MODE: "migrate" } });
  expect(isInherited(props, path)).toBe(expected);
});
