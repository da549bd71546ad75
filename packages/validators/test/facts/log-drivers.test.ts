import { LogDriver } from "@aws-sdk/client-ecs";
import { expect, it } from "vitest";
import {
  AWSLOGS_OPTIONS,
  AWSLOGS_REQUIRED_OPTIONS,
  LOG_BUFFER_SIZE_PATTERN,
  LOG_DRIVERS,
} from "../../src/facts/log-drivers.ts";

it("knows the drivers of AWS's SDK", () => {
  expect(LOG_DRIVERS).toEqual(Object.values(LogDriver).toSorted());
});

it("requires of awslogs only options that it has", () => {
  expect(AWSLOGS_OPTIONS).toEqual(expect.arrayContaining([...AWSLOGS_REQUIRED_OPTIONS]));
});

// As `RAMInBytes` of Docker's go-units reads them.
it.each([
  "0",
  "25",
  "26214400b",
  "25m",
  "25M",
  "25mb",
  "25MiB",
  "25 m",
  "1.5 GiB",
  "1.25g",
  "4k",
  "4KB",
  "1t",
  "2tb",
  "1p",
])("takes %s for a size of a buffer", (size) => {
  expect(LOG_BUFFER_SIZE_PATTERN.test(size)).toBe(true);
});

it.each([
  "",
  "m",
  "-25m",
  "+25m",
  "25x",
  "25e",
  "25bm",
  "25mbb",
  "25miib",
  "25iB",
  "25  m",
  " 25m",
  "25m ",
  "25m b",
  "1,5g",
  "1..5g",
  "1.g",
  "1.5.2g",
  "25 mega",
  "a25m",
])("takes %j for none", (size) => {
  expect(LOG_BUFFER_SIZE_PATTERN.test(size)).toBe(false);
});
