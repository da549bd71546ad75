import { expect, it } from "vitest";
import { portName } from "../../../src/import/addressing/port-names.ts";

it.each([
  [8080, [], undefined, "http"],
  [5432, [], undefined, "postgres"],
  [8125, [], "udp", "udp"],
  [9000, ["http"], undefined, "http-9000"],
])("names port %i beside %j", (number, taken, protocol, name) => {
  expect(portName(number, taken, protocol)).toBe(name);
});
