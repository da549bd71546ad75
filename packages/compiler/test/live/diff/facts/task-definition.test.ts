import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "../../../../src/live/diff/difference.ts";
import { TASK_DEFINITION_FACTS } from "../../../../src/live/diff/facts/task-definition.ts";

interface Container {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** What ECS answers for what was registered: with all that it adds, and lists in the order that it likes. */
function described({ containers, volumes }: Registered, order: <Item>(list: readonly Item[]) => readonly Item[]) {
  return {
    family: "shop-api",
    taskDefinitionArn: "arn:aws:ecs:us-east-1:123456789012:task-definition/shop-api:7",
    revision: 7,
    status: "ACTIVE",
    compatibilities: ["EC2", "FARGATE"],
    requiresAttributes: [{ name: "com.amazonaws.ecs.capability.docker-remote-api.1.18" }],
    registeredAt: new Date(0),
    registeredBy: "arn:aws:iam::123456789012:root",
    placementConstraints: [],
    requiresCompatibilities: order(["FARGATE", "EC2"]),
    volumes: order(volumes),
    containerDefinitions: order(containers.map((container) => withDefaults(container, order))),
  };
}

function withDefaults(
  { environment, healthCheck, ...container }: Container,
  order: <Item>(list: readonly Item[]) => readonly Item[],
) {
  const variables: readonly unknown[] = Array.isArray(environment) ? environment : [];
  return {
    cpu: 0,
    essential: true,
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    versionConsistency: "enabled",
    ...container,
    environment: order(variables),
    ...(typeof healthCheck === "object"
      ? { healthCheck: { interval: 30, timeout: 5, retries: 3, ...healthCheck } }
      : {}),
  };
}

interface Registered {
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
}

const name = fc.stringMatching(/^[a-z]{1,4}$/);
const variable = fc.record({ name, value: fc.string() });
const container = fc.record(
  {
    name,
    image: fc.constantFrom("nginx:1.27", "shop/api@sha256:0123"),
    environment: fc.uniqueArray(variable, { selector: (one) => one.name }),
    essential: fc.boolean(),
    cpu: fc.integer({ min: 1, max: 9 }),
    command: fc.array(fc.string()),
    healthCheck: fc.record({ command: fc.array(fc.string(), { minLength: 1 }), interval: fc.constantFrom(5, 30, 60) }),
  },
  { requiredKeys: ["name", "image"] },
);
const registered = fc.record({
  containers: fc.uniqueArray(container, { selector: (one) => one.name, minLength: 1 }),
  volumes: fc.uniqueArray(fc.record({ name }), { selector: (one) => one.name }),
});

describe("a task definition", () => {
  it("is what ECS answers for it, whatever that adds and however it orders it", () => {
    fc.assert(
      fc.property(registered, fc.boolean(), (task, isReversed) => {
        const order = <Item>(list: readonly Item[]) => (isReversed ? list.toReversed() : list);
        const compiled = {
          family: "shop-api",
          requiresCompatibilities: ["EC2", "FARGATE"],
          volumes: task.volumes,
          containerDefinitions: task.containers,
        };
        expect(differences(compiled, described(task, order), TASK_DEFINITION_FACTS)).toEqual([]);
      }),
    );
  });

  it("differs in the one value that somebody changed", () => {
    fc.assert(
      fc.property(registered, name, (task, value) => {
        const [first, ...others] = task.containers;
        if (first === undefined) return;
        const compiled = { family: "shop-api", requiresCompatibilities: ["EC2", "FARGATE"], volumes: task.volumes };
        const changed = { ...first, workingDirectory: `/${value}` };
        const found = differences(
          { ...compiled, containerDefinitions: [changed, ...others] },
          described(task, (list) => list),
          TASK_DEFINITION_FACTS,
        );
        expect(found.map(({ path }) => path)).toEqual([`containerDefinitions[${first.name}].workingDirectory`]);
      }),
    );
  });
});
