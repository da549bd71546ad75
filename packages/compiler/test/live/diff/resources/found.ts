import type { Found } from "../../../../src/live/diff/resource-kind.ts";
import type { AssemblyWorkload } from "../../../../src/model/assembly.ts";

/** A service of ECS, as far as its resources ask. */
export const API: AssemblyWorkload = {
  name: "api",
  kind: "service",
  stack: {
    name: "shop-api",
    kind: "workload",
    template: { AWSTemplateFormatVersion: "2010-09-09", Description: "", Resources: {} },
    parameters: {},
    inputs: {},
  },
  waves: [0],
  images: [],
  cluster: "shop",
  family: "shop-api",
  logGroup: "/ecs/shop",
  deployedTags: {},
  container: "api",
  executeCommand: false,
  givenRoles: [],
  rollout: { kind: "service", service: "shop-api" },
};

export function found(change: Partial<Found> = {}): Found {
  return { workload: API, id: undefined, properties: {}, compiled: {}, ...change };
}

/** What a place is called where nothing else matters. */
export const at = (place: string) => ({ path: place, place, before: 1, after: 2 });
