import { UNKNOWN } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { diffJson } from "../../../src/live/diff/diff-json.ts";

it("says of what only a deployment knows that it is that, and leaves out what is not there", () => {
  const difference = { path: "role", place: "role", before: undefined, after: UNKNOWN, effect: "rolling" } as const;
  const resource = {
    id: "Task",
    type: "T",
    noun: "task definition",
    effect: "rolling",
    differences: [difference],
  } as const;
  const part = {
    name: "api",
    kind: "workload",
    stack: "shop-api",
    effect: "rolling",
    resources: [resource],
    unseen: [],
  } as const;
  expect(JSON.parse(diffJson({ environment: "production", leftovers: [], unseen: [], parts: [part] }))).toEqual({
    version: 1,
    environment: "production",
    leftovers: [],
    unseen: [],
    parts: [
      {
        ...part,
        resources: [
          {
            ...resource,
            differences: [{ path: "role", place: "role", after: "(known at deployment)", effect: "rolling" }],
          },
        ],
      },
    ],
  });
});
