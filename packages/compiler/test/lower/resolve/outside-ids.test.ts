import { parameter, stackOutput } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { idsIn, keyOfId, textsIn } from "../../../src/lower/resolve/outside-ids.ts";

const zone = () => stackOutput("dns", "ZoneId");

it("tells ids apart by their text, and values from outside by their parameter", () => {
  expect(keyOfId("Z1")).toBe("Z1");
  expect(keyOfId(zone())).toBe(keyOfId(zone()));
  expect(keyOfId(zone())).not.toBe(keyOfId(parameter("/dns/zone-id")));
});

it("has each once, and of texts alone what is written", () => {
  expect(idsIn()).toEqual([]);
  expect(idsIn("a")).toEqual(["a"]);
  expect(idsIn(["a", zone(), "a", zone()]).map(keyOfId)).toEqual(["a", keyOfId(zone())]);
  expect(textsIn(["a", zone()])).toEqual(["a"]);
  expect(textsIn(zone())).toEqual([]);
});
