import { describe, expect, it } from "vitest";
import { placeHelp } from "../../../src/lower/nouns/place-help.ts";
import type { PropShape } from "../../../src/lower/nouns/prop-shape.ts";

const TEXT: PropShape = { type: "string" };
const REFERENCE: PropShape = { type: "node", kind: "reference", words: "a reference", isWhole: () => true };
const EITHER: PropShape = { type: "either", shapes: [TEXT, REFERENCE] };

describe("placeHelp", () => {
  it.each([
    ["queue", ["workloads", 1], "Move it to `resources`."],
    ["registry", ["resources", 0], "Move it to `registry`."],
    ["public-repository", ["repositories", 0], "Move it to `resources`."],
    ["worker", ["resources", 0], "Move it to `workloads`."],
    ["daemon", ["resources", 0], "Move it to `workloads`."],
    ["queue", ["resources", 0], undefined],
    ["secret", ["workloads", 0], undefined],
  ])("says where an app takes a %s that stands at %j", (kind, at, help) => {
    expect(placeHelp({ noun: "an app", shape: TEXT, at }, { kind })).toBe(help);
  });

  it.each([
    ["queue", ["environment", "JOBS"], 'Write `.url()` after it, as in `queue("jobs").url()`.'],
    ["queue", ["permissions", 0, "resources", 0], 'Write `.arn()` after it, as in `queue("jobs").arn()`.'],
    ["topic", ["environment", "ORDERS"], 'Write `.arn()` after it, as in `topic("orders").arn()`.'],
    ["service", ["environment", "API"], 'Write `.url("http")` after it, as in `api.url("http")`.'],
    ["service", ["permissions", 0, "resources", 0], undefined],
    ["stack", ["environment", "TABLE"], 'Write `.arn("Table")` after it, as in `data.arn("Table")`.'],
    ["secret", ["environment", "PASSWORD"], undefined],
  ])("says what text is of a %s at %j", (kind, at, help) => {
    expect(placeHelp({ noun: "a service", shape: EITHER, at }, { kind })).toBe(help);
    expect(placeHelp({ noun: "a service", shape: TEXT, at }, { kind })).toBeUndefined();
  });
});
