import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { check } from "../../../src/check.ts";
import { ec2Logs, OPTIONS, UNREADABLE } from "./logs.ts";

function buffered(mode: unknown, size?: unknown): unknown {
  return ec2Logs({ ...OPTIONS, mode, "max-buffer-size": size });
}

describeRule("logging/awslogs-mode-value", "taskDefinition", {
  accepts: {
    blocking: buffered("blocking"),
    "non-blocking with a buffer": buffered("non-blocking", "25m"),
    "a buffer of bytes in the default mode, which is non-blocking": buffered(undefined, "1048576"),
    "bytes as the CDK writes them": buffered("non-blocking", "26214400b"),
    "megabytes as Docker reads them": buffered("non-blocking", "1.5 MiB"),
    placeholders: buffered("${MODE}", "${SIZE}"),
  },
  rejects: {
    "a misspelt mode": {
      document: buffered("nonblocking"),
      at: "containerDefinitions[0].logConfiguration.options.mode",
      says: [
        'Container "web" gives the awslogs driver the mode "nonblocking"; ECS accepts "blocking" or "non-blocking".',
        'Did you mean "non-blocking"?',
      ],
      fixed: buffered("non-blocking"),
      title: "Set mode to non-blocking",
    },
    "another mode": {
      document: buffered("async"),
      at: "containerDefinitions[0].logConfiguration.options.mode",
      says: [
        'Container "web" gives the awslogs driver the mode "async"; ECS accepts "blocking" or "non-blocking".',
        'Set `mode` to "non-blocking" or "blocking".',
      ],
    },
    "a size in a unit that is none": {
      document: buffered("non-blocking", "25 megs"),
      at: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
      says: [
        'Container "web" gives the awslogs driver the buffer size "25 megs", which the driver cannot read as a number of bytes.',
        'Write it like "25m".',
      ],
    },
    "a size below nothing": {
      document: buffered(undefined, "-1m"),
      at: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
      says: [
        'Container "web" gives the awslogs driver the buffer size "-1m", which the driver cannot read as a number of bytes.',
        'Write it like "25m".',
      ],
    },
    "a buffer in blocking mode": {
      document: buffered("blocking", "25m"),
      at: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
      severity: "warning",
      says: [
        'Container "web" gives the awslogs driver a buffer of 25m in blocking mode, which has no buffer.',
        'Remove `max-buffer-size`, or set `mode` to "non-blocking".',
      ],
    },
  },
  unknown: [...UNREADABLE(UNKNOWN), buffered(UNKNOWN, "25m"), buffered("blocking", UNKNOWN)],
});

describe("logging/awslogs-mode-value", () => {
  it("only warns of a buffer that is not used", () => {
    const [finding] = check([{ kind: "taskDefinition", name: "shop", value: buffered("blocking", "25m") }]);
    expect(finding).toMatchObject({ code: "logging/awslogs-mode-value", severity: "warning" });
  });
});
