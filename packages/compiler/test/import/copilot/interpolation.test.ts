import { expect, it } from "vitest";
import { copilotVariables, interpolated } from "../../../src/import/copilot/interpolation.ts";
import { openVariable } from "../../../src/import/reading/open-text.ts";

const VARIABLES = copilotVariables("shop", "test", { TAG: "v1", COPILOT_ENVIRONMENT_NAME: "other" });

it.each([
  ["/${COPILOT_APPLICATION_NAME}/${COPILOT_ENVIRONMENT_NAME}", "/shop/test"],
  ["api:${TAG}", "api:v1"],
  [String.raw`\${TAG} and ${"${TAG}"}`, "${TAG} and v1"],
  ["${GIT_SHA}", openVariable("GIT_SHA")],
  ["${1X} $TAG", "${1X} $TAG"],
])("fills in %s", (text, filled) => {
  expect(interpolated(text, VARIABLES)).toBe(filled);
});

it("calls the one environment that nobody names default", () => {
  expect(interpolated("${COPILOT_ENVIRONMENT_NAME}", copilotVariables("shop", undefined, {}))).toBe("default");
});
