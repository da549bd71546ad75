import { expect, it } from "vitest";
import { RESERVED_HOST_PORTS } from "../../src/facts/network-modes.ts";

it.each([22, 2375, 2376, 51_678, 51_679, 51_680])("knows that port %d of an instance is taken", (port) => {
  expect(RESERVED_HOST_PORTS.has(port)).toBe(true);
});

it.each([0, 21, 23, 80, 443, 2374, 2377, 51_677, 51_681, "22"])("knows that port %j is not", (port) => {
  expect(RESERVED_HOST_PORTS.has(port)).toBe(false);
});
