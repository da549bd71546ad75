import { expect, it } from "vitest";
import { defaultsShape } from "../../../../src/lower/fields/tables/defaults.ts";

const { members } = defaultsShape(["workload", "service", "task"]);

it("holds defaults to the shapes of their nouns, without what each says of itself", () => {
  expect(members["service"]).toMatchObject({ words: "the defaults of a service", required: [] });
  expect(Object.keys(Object(members["service"]).members)).toEqual(expect.arrayContaining(["scaling", "stopTimeout"]));
  expect(Object.keys(Object(members["service"]).members)).not.toContain("image");
  expect(Object.keys(Object(members["task"]).members)).not.toContain("from");
  expect(Object.keys(Object(members["workload"]).members)).toHaveLength(23);
});

it("knows the nouns that have none", () => {
  expect(Object.keys(members)).toEqual(expect.arrayContaining(["cluster", "ec2Capacity", "network", "rules"]));
});
