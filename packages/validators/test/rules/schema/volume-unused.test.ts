import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task } from "../tasks.ts";

function withVolumes(volumes: unknown, ...mounted: readonly unknown[]): unknown {
  const mountPoints = mounted.map((sourceVolume, index) => ({ sourceVolume, containerPath: `/data/${index}` }));
  return { ...ec2Container({ memory: 64, mountPoints }), volumes };
}

describeRule("schema/volume-unused", "taskDefinition", {
  accepts: {
    "a volume that is mounted": withVolumes([{ name: "data" }], "data"),
    "a volume that a misspelt mount means, which another rule reports": withVolumes([{ name: "data" }], "dta"),
    "no volumes": ec2Task(),
    "a volume whose name a template fills in": withVolumes([{ name: "${VOLUME}" }]),
    "a mount whose volume a template fills in": withVolumes([{ name: "data" }], "${VOLUME}"),
    "a volume without a name, which another rule reports": withVolumes([{}, { name: "" }]),
  },
  rejects: {
    "a volume that nobody mounts": {
      document: withVolumes([{ name: "data" }, { name: "cache" }], "data"),
      at: "volumes[1]",
      severity: "warning",
      says: ['No container mounts the volume "cache".', "Mount it with `mountPoints` in a container, or remove it."],
      fixed: withVolumes([{ name: "data" }], "data"),
      title: "Remove the volume cache",
    },
    "a volume that ECS attaches at launch": {
      document: withVolumes([{ name: "data", configuredAtLaunch: true }]),
      at: "volumes[0]",
      says: [
        'No container mounts the volume "data". AWS answers: "Volumes [data] are not referenced by any of the containers".',
        "Mount it with `mountPoints` in a container, or remove it.",
      ],
    },
  },
  unknown: [
    withVolumes([{ name: "data" }], UNKNOWN),
    withVolumes([{ name: UNKNOWN }]),
    withVolumes([UNKNOWN]),
    withVolumes(UNKNOWN),
    { ...ec2Container({ mountPoints: UNKNOWN }), volumes: [{ name: "data" }] },
    { ...ec2Container({ mountPoints: [UNKNOWN] }), volumes: [{ name: "data" }] },
    ec2Task({ containerDefinitions: [UNKNOWN], volumes: [{ name: "data" }] }),
    ec2Task({ containerDefinitions: UNKNOWN, volumes: [{ name: "data" }] }),
  ],
});

describe("schema/volume-unused", () => {
  it("is an error only where AWS is known to refuse", () => {
    const severities = [{ name: "data" }, { name: "disk", configuredAtLaunch: true }].map(
      (volume) => check([{ kind: "taskDefinition", name: "shop", value: withVolumes([volume]) }])[0]?.severity,
    );
    expect(severities).toEqual(["warning", "error"]);
  });
});
