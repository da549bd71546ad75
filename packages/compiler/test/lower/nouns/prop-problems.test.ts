import { describe, expect, it } from "vitest";
import { SERVICE } from "../../../src/lower/fields/tables/service.ts";
import { WORKER } from "../../../src/lower/fields/tables/worker.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { missingProblem, settingsProblem, unknownHelp, wordProblem } from "../../../src/lower/nouns/prop-problems.ts";
import type { StructPropShape } from "../../../src/lower/nouns/prop-shape.ts";

const { shape } = SERVICE;
const API = noun({}, "services.api", 'service "api"');
const CONTAINER: StructPropShape = { type: "struct", words: "the main container", members: {}, required: [] };

describe("unknownHelp", () => {
  it.each([
    ["desired_count", "Did you mean `desiredCount`?", ["desiredCount"]],
    ["memry", "Did you mean `memory`?", ["memory"]],
    ["memoryLimitMiB", "Write `memory: 512` instead.", ["memory"]],
    ["retries", "Move it into `healthCheck`.", []],
    ["colour", "Remove `colour`; `overrides` takes what AWS has beyond these.", []],
  ])("says what is meant by %s in a service", (key, help, meant) => {
    expect(unknownHelp(shape, key, { settings: shape, written: {}, at: [], holder: { [key]: 1 } })).toEqual({
      help,
      meant,
    });
  });

  it.each([
    [{ restart_policy: { enabled: true } }, "Did you mean `restartPolicy`?"],
    [
      { restart_policy: { condition: "any" } },
      "Did you mean `restartPolicy`? Write it like `restartPolicy: { enabled: true, ignoredExitCodes: [0] }`.",
    ],
    [{ stop_timeout: "30s" }, "Did you mean `stopTimeout`? Set `stopTimeout` to 30."],
    [{ entry_point: "/init" }, 'Did you mean `entryPoint`? Set `entryPoint` to ["/init"].'],
  ])("says how a value of another form is written: %j", (holder, said) => {
    const [key = ""] = Object.keys(holder);
    expect(unknownHelp(shape, key, { settings: shape, written: holder, at: [], holder }).help).toBe(said);
  });

  it("takes an unknown word for the one property that a structure lacks", () => {
    const { scaling } = WORKER.shape.members;
    const holder = { min: 0, max: 5, perTask: 10 };
    if (scaling?.type !== "struct") throw new Error("a worker has no scaling");
    expect(unknownHelp(scaling, "perTask", { settings: WORKER.shape, written: {}, at: ["scaling"], holder })).toEqual({
      help: "Write `messagesPerTask: 100` instead.",
      meant: ["messagesPerTask"],
    });
  });

  it("finds a property of the noun in one of its structures", () => {
    expect(unknownHelp(CONTAINER, "image", { settings: shape, written: {}, at: ["container"], holder: {} })).toEqual({
      help: "Move it out of `container`: a service has it.",
      meant: ["image"],
      isMoved: true,
    });
  });
});

it("says all that is missing in one sentence", () => {
  const gap = { noun: "a service", settings: {}, shape, names: ["cpu", "memory"], at: [] };
  expect(missingProblem(API, gap)).toEqual({
    code: "config/property-missing",
    message: 'Service "api" lacks `cpu` and `memory`, which a service needs.',
    help: "Write `cpu: 256` and `memory: 512`.",
  });
});

it("shows how the settings are written", () => {
  expect(settingsProblem(API, "a cluster", ["shop"]).help).toBe(
    'Write the settings as an object, as in `cluster({ name: "shop" })`.',
  );
});

it.each([
  ["awsxray", 'Did you mean "xray"?'],
  ["AWSXRAY", 'Did you mean "xray"?'],
  ["emf-and-xray", 'Set `exporters[0]` to "emf".'],
  ["prometheus", 'Set `exporters[0]` to "emf".'],
])("knows what word %j is meant to be", (word, help) => {
  expect(wordProblem(API, ["emf", "xray"], word, ["exporters", 0]).help).toBe(help);
});
