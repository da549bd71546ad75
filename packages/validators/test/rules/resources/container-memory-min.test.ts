import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container } from "../tasks.ts";

describeRule("resources/container-memory-min", "taskDefinition", {
  accepts: {
    "a limit of 6 MiB": ec2Container({ memory: 6 }),
    "a reservation of 6 MiB": ec2Container({ memoryReservation: 6 }),
  },
  rejects: {
    "a limit of 5 MiB": {
      document: ec2Container({ memory: 5 }),
      at: "containerDefinitions[0].memory",
      severity: "warning",
      says: [
        'Container "web" sets memory to 5 MiB; Docker starts no container with less than 6 MiB.',
        "Set `memory` to 6 or more; it counts MiB.",
      ],
    },
    "a limit and a reservation of 2 MiB": {
      document: ec2Container({ memory: 2, memoryReservation: 2 }),
      at: ["containerDefinitions[0].memory", "containerDefinitions[0].memoryReservation"],
      says: [
        'Container "web" sets memory to 2 MiB; Docker starts no container with less than 6 MiB.',
        "Set `memory` to 6 or more; it counts MiB.",
        'Container "web" sets memoryReservation to 2 MiB; Docker starts no container with less than 6 MiB.',
        "Set `memoryReservation` to 6 or more; it counts MiB.",
      ],
    },
  },
  unknown: [ec2Container({ memory: UNKNOWN })],
});

describe("resources/container-memory-min", () => {
  it.each([
    [3, "error"],
    [4, "warning"],
    [5, "warning"],
  ])("calls %i MiB an %s, because Docker before 20.10 started 4 MiB", (memory, severity) => {
    const value = ec2Container({ memory });
    const found = check([{ kind: "taskDefinition", name: "shop-api", value }]);
    const own = found.filter(({ code }) => code === "resources/container-memory-min");
    expect(own.map((finding) => finding.severity)).toEqual([severity]);
  });
});
