import { expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

function checked(...command: readonly unknown[]): unknown {
  return fargateContainer({ healthCheck: { command } });
}

const example = '["CMD-SHELL", "curl -f http://localhost/ || exit 1"]';

describeRule("health/command-prefix", "taskDefinition", {
  accepts: {
    "a container without a health check": fargateContainer({}),
    "CMD with arguments": checked("CMD", "curl", "-f", "http://localhost/"),
    "a line with a variable of such a name": checked("CMD-SHELL", "CMD_PATH=/app check"),
    "a test of the shell": checked("CMD-SHELL", "[ -f /tmp/healthy ]"),
    "CMD with a program": checked("CMD", "/healthy"),
    "CMD-SHELL with one text": checked("CMD-SHELL", "curl -f http://localhost/ || exit 1"),
    "NONE, which switches the check of the image off": checked("NONE"),
  },
  rejects: {
    "an empty command": {
      document: checked(),
      at: "containerDefinitions[0].healthCheck.command",
      alone: "warning",
      says: [
        'Health check of container "web" has an empty command; ECS runs CMD or CMD-SHELL.',
        `Set \`command\` to a check such as ${example}.`,
      ],
    },
    "a line for the shell": {
      document: checked("curl -f http://localhost/ || exit 1"),
      at: "containerDefinitions[0].healthCheck.command[0]",
      severity: "warning",
      says: [
        'Health check of container "web" starts with "curl -f http://localhost/ || exit 1"; ECS runs commands that start with CMD or CMD-SHELL.',
        'Put "CMD" in front of a program, or "CMD-SHELL" in front of a line for the shell of the image.',
      ],
    },
    "a program with its arguments": {
      document: checked("curl", "-f", "http://localhost/"),
      at: "containerDefinitions[0].healthCheck.command[0]",
      severity: "warning",
      says: [
        'Health check of container "web" starts with "curl"; ECS runs commands that start with CMD or CMD-SHELL.',
        'Put "CMD" in front.',
      ],
    },
    "a program with an argument that cannot be read": {
      document: checked("curl", UNKNOWN),
      at: "containerDefinitions[0].healthCheck.command[0]",
      severity: "warning",
      says: [
        'Health check of container "web" starts with "curl"; ECS runs commands that start with CMD or CMD-SHELL.',
        'Put "CMD" in front.',
      ],
    },
    "CMD alone": {
      document: checked("CMD"),
      at: "containerDefinitions[0].healthCheck.command",
      says: [
        'Health check of container "web" is CMD alone, so there is nothing to run.',
        `Set \`command\` to a check such as ${example}.`,
      ],
    },
    "CMD-SHELL alone": {
      document: checked("CMD-SHELL"),
      at: "containerDefinitions[0].healthCheck.command",
      says: [
        'Health check of container "web" is CMD-SHELL alone, so there is nothing to run.',
        `Set \`command\` to a check such as ${example}.`,
      ],
    },
    "both in one text": {
      document: checked("CMD-SHELL curl -f http://localhost/"),
      at: "containerDefinitions[0].healthCheck.command[0]",
      severity: "warning",
      says: [
        'Health check of container "web" starts with "CMD-SHELL curl -f http://localhost/"; ECS runs commands that start with CMD or CMD-SHELL.',
        'Write two texts: "CMD-SHELL" and "curl -f http://localhost/".',
      ],
    },
    "CMD and words in one text": {
      document: checked("CMD curl -f http://localhost/"),
      at: "containerDefinitions[0].healthCheck.command[0]",
      severity: "warning",
      says: [
        'Health check of container "web" starts with "CMD curl -f http://localhost/"; ECS runs commands that start with CMD or CMD-SHELL.',
        "Write each word as a text of its own.",
      ],
    },
    "a form in the line for the shell": {
      document: checked("CMD-SHELL", "CMD-SHELL curl -f http://localhost/"),
      at: "containerDefinitions[0].healthCheck.command[1]",
      severity: "warning",
      says: [
        'Health check of container "web" gives the shell a line that begins with CMD-SHELL, which is no program; the check never passes.',
        "Remove CMD-SHELL from the text, so that it begins with the program.",
      ],
    },
    "a form in JSON for the shell": {
      document: checked("CMD-SHELL", '["CMD", "curl", "-f", "http://localhost/"]'),
      at: "containerDefinitions[0].healthCheck.command[1]",
      severity: "warning",
      says: [
        'Health check of container "web" gives the shell a line that begins with CMD, which is no program; the check never passes.',
        "Write the array itself, not as text.",
      ],
    },
    "CMD-SHELL with several texts": {
      document: checked("CMD-SHELL", "curl", "-f", "http://localhost/"),
      at: "containerDefinitions[0].healthCheck.command",
      severity: "warning",
      says: [
        'Health check of container "web" gives CMD-SHELL 3 texts; the shell runs the first and ignores the rest.',
        'Join them into one text, or start with "CMD".',
      ],
    },
  },
  unknown: [
    fargateContainer({ healthCheck: UNKNOWN }),
    fargateContainer({ healthCheck: { command: UNKNOWN } }),
    checked(UNKNOWN),
    checked(UNKNOWN, "curl", "-f"),
    checked("CMD-SHELL", UNKNOWN),
  ],
});

it("warns of a command without its form, which AWS has accepted", () => {
  const found = check([{ kind: "taskDefinition", name: "api", value: checked("/healthcheck") }]);
  expect(found.map(({ code, fix, severity }) => [code, severity, fix])).toEqual([
    ["health/command-prefix", "warning", undefined],
  ]);
});
