import { expect, it } from "vitest";
import { environmentOf } from "../../../../src/import/copilot/features/variables.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it("keeps what they are, and knows what is given later", () => {
  const given = manifest(
    "variables: { A: x, N: 4, B: true, S: '${GIT_SHA}', C: { from_cfn: platform-Url }, E: 'in ${COPILOT_ENVIRONMENT_NAME}', L: [1] }",
  );
  expect(shown(environmentOf(given, settingOf()))).toBe(
    '{ A: "x", N: 4, B: true, S: deployParameter("GitSha"), C: stackOutput("platform-Url"), E: "in test" }',
  );
  expect(remarks(given)).toEqual(["variables.L: left-out: It is not a string."]);
});

it("has the lines of a file below them", () => {
  const given = manifest("env_file: a.env\nvariables: { A: manifest }");
  const read = (file: string) => (file === "a.env" ? "A=file\nB=file" : undefined);
  expect(environmentOf(given, settingOf({ read }))).toEqual({ A: "manifest", B: "file" });
  const missing = manifest("env_file: b.env");
  expect([environmentOf(missing, settingOf({ read })), remarks(missing).length]).toEqual([{}, 1]);
});
