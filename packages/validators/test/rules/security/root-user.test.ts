import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer, fargateTask } from "../tasks.ts";

const root = (user: string) => ({
  document: fargateContainer({ user }),
  says: [
    `Container "web" runs as "${user}"; who breaks into it is root, in the container at least.`,
    'Set `user` to another one, like "1000:1000".',
  ],
});
const unsaid = [
  'Container "web" runs as the user of its image, which is root unless the image says otherwise.',
  'Set `user`, like "1000:1000".',
];

describeRule("security/root-user", "taskDefinition", {
  at: "containerDefinitions[0].user",
  accepts: {
    "a user": fargateContainer({ user: "app" }),
    "numbers that begin alike": fargateContainer({ user: "01:0" }),
    "a group of root": fargateContainer({ user: "1000:0" }),
    "what is filled in": fargateContainer({ user: "${USER}" }),
    Windows: fargateTask({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
  },
  rejects: {
    root: root("root"),
    "root with a group": root("root:app"),
    zero: root("0"),
    zeros: root("0:0"),
    nobody: { document: fargateTask(), at: "containerDefinitions[0]", says: unsaid },
    "no name": { document: fargateContainer({ user: "" }), at: "containerDefinitions[0]", says: unsaid },
  },
  unknown: [fargateContainer({ user: UNKNOWN })],
});

it("is advice where the image may say it", () => {
  const severities = [fargateTask(), fargateContainer({ user: "root" })].map(
    (value) =>
      check([{ kind: "taskDefinition", name: "web", value }], { presets: ["security-hub"] }).find(
        ({ code }) => code === "security/root-user",
      )?.severity,
  );
  expect(severities).toEqual(["info", "warning"]);
});
