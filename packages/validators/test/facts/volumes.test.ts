import { expect, it } from "vitest";
import {
  EBS_SIZE_GIB_MIN,
  EBS_TYPES_THAT_NEED_IOPS,
  EBS_TYPES_WITH_IOPS,
  EBS_VOLUME_TYPES,
} from "../../src/facts/volumes.ts";

// Source: `sizeInGiB` and `iops` of API_ServiceManagedEBSVolumeConfiguration.
it.each([
  ["gp2", 1, "none"],
  ["gp3", 1, "some"],
  ["io1", 4, "needs"],
  ["io2", 4, "needs"],
  ["sc1", 125, "none"],
  ["st1", 125, "none"],
  ["standard", 1, "none"],
] as const)(
  "makes a disk of type %s of %d GiB or more, with operations per second of its own: %s",
  (type, gib, iops) => {
    expect(EBS_VOLUME_TYPES).toContain(type);
    expect(EBS_SIZE_GIB_MIN.get(type) ?? 1).toBe(gib);
    expect(EBS_TYPES_WITH_IOPS.some((one) => one === type)).toBe(iops !== "none");
    expect(EBS_TYPES_THAT_NEED_IOPS.some((one) => one === type)).toBe(iops === "needs");
  },
);
