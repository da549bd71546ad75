import { expect, it } from "vitest";
import { fifoFindings } from "../../../src/lower/checks/fifo-settings.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";

interface Settings {
  readonly fifo?: boolean;
  readonly contentBasedDeduplication?: boolean;
}

const subject = noun({}, "queues.jobs", 'queue "jobs"');
const found = (props: Settings, leftOut: readonly string[] = []) =>
  fifoFindings<{ readonly subject: typeof subject; readonly props: Settings }>(
    { subject, props },
    { leftOut: { hasLeftOut: () => false, isLeftOut: (_, [name]) => leftOut.includes(String(name)) } },
    "queues",
    ["contentBasedDeduplication"],
  ).map(({ source }) => source?.path);

it("are settings that are given without `fifo: true`", () => {
  expect(found({ contentBasedDeduplication: false })).toEqual([["contentBasedDeduplication"]]);
  expect(found({ fifo: false, contentBasedDeduplication: true })).toEqual([["contentBasedDeduplication"]]);
  expect(found({ fifo: true, contentBasedDeduplication: true })).toEqual([]);
  expect(found({})).toEqual([]);
});

it("are no finding where `fifo` has one itself", () => {
  expect(found({ contentBasedDeduplication: true }, ["fifo"])).toEqual([]);
});
