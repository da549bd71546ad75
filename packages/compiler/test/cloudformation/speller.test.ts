import type { Path } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { cloudFormationSpeller } from "../../src/cloudformation/speller.ts";

describe("cloudFormationSpeller", () => {
  it.each<[Path, Path]>([
    [
      ["containerDefinitions", 0, "healthCheck", "interval"],
      ["ContainerDefinitions", 0, "HealthCheck", "Interval"],
    ],
    [
      ["volumes", 1, "efsVolumeConfiguration", "fileSystemId"],
      ["Volumes", 1, "EFSVolumeConfiguration", "FilesystemId"],
    ],
    [
      ["containerDefinitions", 0, "dockerLabels", "shop"],
      ["ContainerDefinitions", 0, "DockerLabels", "shop"],
    ],
    [
      ["containerDefinitions", 0, "replicas"],
      ["ContainerDefinitions", 0, "replicas"],
    ],
  ])("spells %j as %j", (property, spelt) => {
    expect(cloudFormationSpeller("taskDefinition").pathOf(property)).toEqual(spelt);
  });

  it("spells a property of a document beside it", () => {
    const { pathOf } = cloudFormationSpeller("service");
    expect(pathOf(["networkMode"], "taskDefinition")).toEqual(["NetworkMode"]);
    expect(pathOf(["networkMode"])).toEqual(["networkMode"]);
  });

  it("says who spells so", () => {
    expect(cloudFormationSpeller("service").name).toBe("CloudFormation");
  });
});
