import { SHAPES, type Shape } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { hasIdentity, identityOf } from "../../../src/lower/fields/list-identity.ts";

describe("identityOf", () => {
  it.each([
    ["environment", { name: "PORT", value: "80" }, "PORT"],
    ["tags", { key: "app" }, "app"],
    ["tags", { Key: "app" }, "app"],
    ["portMappings", { containerPort: 80 }, "80/tcp"],
    ["portMappings", { containerPort: 80, protocol: "udp" }, "80/udp"],
    ["portMappings", { containerPortRange: "80-90" }, "80-90/tcp"],
    ["environment", { value: "80" }, undefined],
    ["environment", "PORT=80", undefined],
    ["command", { name: "node" }, undefined],
    ["toString", { name: "node" }, undefined],
  ])("of %s tells %j by %j", (list, entry, identity) => {
    expect(identityOf(list, entry)).toBe(identity);
  });
});

describe("lists with an identity", () => {
  /** Names of all lists of structures in the documents that have overrides, with the members of their entries. */
  const lists = new Map<string, ReadonlySet<string>>();
  for (const kind of ["taskDefinition", "service", "cluster", "repository"] as const) collect(SHAPES[kind]);

  function collect(shape: Shape): void {
    if (shape.type !== "struct") return;
    for (const [name, member] of Object.entries(shape.members)) {
      if (member.type === "list" && member.of.type === "struct") {
        lists.set(name, new Set([...(lists.get(name) ?? []), ...Object.keys(member.of.members)]));
      }
      collect(member.type === "list" || member.type === "map" ? member.of : member);
    }
  }

  it("are all but those whose entries count together or have no name", () => {
    const others = [...lists.keys()].filter((name) => !hasIdentity(name)).toSorted();
    expect(others).toEqual([
      "capacityProviderStrategy",
      "clientAliases",
      "containerConfigurations",
      "containerDefinitions",
      "defaultCapacityProviderStrategy",
      "gatewayConnectors",
      "imageTagMutabilityExclusionFilters",
      "lifecycleHooks",
      "metricConfigurations",
      "placementConstraints",
      "placementStrategy",
      "properties",
      "tagSpecifications",
      "vpcLatticeConfigurations",
    ]);
  });
});
