import { describe, expect, it } from "vitest";
import { duplicateKeyProblem } from "../../src/formats/duplicate-key.ts";
import { placesIn } from "../read/lint-text.ts";

it("names what stands twice", () => {
  expect(duplicateKeyProblem({ name: "cpu", offset: 3 })).toMatchObject({
    code: "input/duplicate-key",
    severity: "warning",
    offset: 3,
  });
});

const CONTAINERS = '[{ "name": "web", "image": "nginx:1.27", "memory": 128 }]';

describe("a file with a name that stands twice", () => {
  it.each([
    ["task.json", `{ "family": "a",\n"family": "b", "containerDefinitions": ${CONTAINERS} }`, "2:1"],
    ["task.yaml", `family: a\nfamily: b\ncontainerDefinitions: ${CONTAINERS}`, "2:1"],
    ["task.yaml", `family: a\ncontainerDefinitions: ${CONTAINERS}\n_: &x\n  a: 1\n  a: 2\n`, "5:3"],
  ])("is told so at the second: %s", async (file, text, place) => {
    expect(await placesIn(file, text)).toContain(`input/duplicate-key ${place}`);
  });

  it.each([
    ["task.yaml", `family: a\nx: &x { cpu: "256" }\n<<: *x\ncontainerDefinitions: ${CONTAINERS}`],
    ["other.json", '{ "a": 1, "a": 2 }'],
    ["task.json", `{ "family": \${A}, "x": { \${B}: 1, \${B}: 2 }, "containerDefinitions": ${CONTAINERS} }`],
  ])("is not one that something fills in, merges, or that is not ours: %s", async (file, text) => {
    const places = await placesIn(file, text);
    expect(places.filter((place) => place.startsWith("input/duplicate-key"))).toEqual([]);
  });
});
