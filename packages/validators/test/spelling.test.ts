import { describe, expect, it } from "vitest";
import { meantMember } from "../src/spelling.ts";
import { containerDefinitionShape, SHAPES } from "../src/shapes.generated.ts";

describe("meantMember", () => {
  it.each([
    ["Image", "image"],
    ["PortMappings", "portMappings"],
    ["portMapping", "portMappings"],
    ["enviroment", "environment"],
    ["CPU", "cpu"],
    ["healthcheck", "healthCheck"],
    ["memoryReservaton", "memoryReservation"],
  ])("takes %s for %s", (name, member) => {
    expect(meantMember(containerDefinitionShape, name)).toBe(member);
  });

  it.each(["gpu", "host", "labels", "image2go", "runtime", "__proto__", "constructor", ""])(
    "leaves %j alone",
    (name) => {
      expect(meantMember(containerDefinitionShape, name)).toBeUndefined();
    },
  );

  it("knows what CloudFormation calls it", () => {
    expect(meantMember(SHAPES.service, "PlacementStrategies")).toBe("placementStrategy");
    expect(meantMember(SHAPES.cluster, "ClusterSettings")).toBe("settings");
    expect(meantMember(SHAPES.service, "constructor")).toBeUndefined();
  });
});
