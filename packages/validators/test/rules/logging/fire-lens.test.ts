import { expect, it } from "vitest";
import { fireLensContainers } from "../../../src/rules/logging/fire-lens.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("says what each container has to do with FireLens, as far as it can be read", () => {
  const containers = fireLensContainers({
    containerDefinitions: [
      { name: "web", image: "web:1", logConfiguration: { logDriver: "awsfirelens" } },
      { image: "log:1", name: UNKNOWN, firelensConfiguration: { type: "fluentbit" } },
      { name: "x", image: "x:1", firelensConfiguration: UNKNOWN, logConfiguration: { logDriver: UNKNOWN } },
      { name: "y", image: "y:1", logConfiguration: UNKNOWN },
    ],
  });
  expect(containers?.map(({ label, isRouter, logsToRouter }) => [label, isRouter, logsToRouter])).toEqual([
    ['"web"', false, true],
    ["#2", true, false],
    ['"x"', undefined, undefined],
    ['"y"', false, undefined],
  ]);
});

it("says nothing where a container cannot be read", () => {
  expect(fireLensContainers({ containerDefinitions: [UNKNOWN] })).toBeUndefined();
  expect(fireLensContainers({ containerDefinitions: UNKNOWN })).toBeUndefined();
});
