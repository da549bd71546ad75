import { expect, it } from "vitest";
import { mebibytes, sizeOf } from "../../../../src/import/compose/features/resources.ts";
import { remarks, shown } from "../../shown.ts";
import { compose, part } from "../setting-of.ts";

it.each([
  ["image: a", "{ cpu: 256, memory: 512 }"],
  ["image: redis", "{ cpu: 256, memory: 1024 }"],
  ["cpus: 0.5\nmem_limit: 1g", "{ cpu: 512, memory: 1024 }"],
  ["deploy: { resources: { limits: { cpus: '0.75', memory: 900M } } }", "{ cpu: 1024, memory: 2048 }"],
  ["deploy: { resources: { reservations: { memory: 3g } } }", "{ cpu: 512, memory: 3072 }"],
])("makes a size of %j", (text, code) => {
  expect(shown(sizeOf(part(text)))).toBe(code);
});

it("says where it is another one", () => {
  const given = part("cpus: 40\nmem_limit: 900m\nmem_reservation: 1m");
  sizeOf(given);
  expect(remarks(given.given)).toEqual([
    "cpus: approximated: Fargate has no larger task: 32768 CPU units.",
    "mem_limit: approximated: The next size of Fargate: 249856 MiB beside 32768 CPU units.",
    "mem_reservation: approximated: A task of Fargate has what its limit says.",
  ]);
});

it.each([
  ["512m", 512],
  ["1g", 1024],
  ["1.5GB", 1536],
  ["1048576", 1],
  ["100k", 1],
  ["lots", undefined],
])("%s is %s MiB", (text, mib) => {
  expect(mebibytes(compose(text))).toBe(mib);
});
