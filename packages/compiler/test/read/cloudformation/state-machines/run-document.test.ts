import { UNKNOWN } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { runDocument } from "../../../../src/read/cloudformation/state-machines/run-document.ts";

const PATH = ["States", "Run", "Parameters"];
const writtenAt = (path: readonly (string | number)[]) => ({ path: ["text"], inside: path });
const started = (parameters: Readonly<Record<string, unknown>>) => ({ state: "Run", parameters, path: PATH });

it("is an input of RunTask in the API's spelling, placed in the spelling of the machine", () => {
  const document = runDocument(started({ EnableECSManagedTags: true, TaskDefinition: "${Task}", Cluster: UNKNOWN }), {
    writtenAt,
  });
  expect(document).toMatchObject({
    kind: "runTask",
    name: "Run",
    value: { enableECSManagedTags: true, taskDefinition: UNKNOWN, cluster: UNKNOWN },
  });
  expect(document.writtenAt(["enableECSManagedTags"])).toEqual({
    path: ["text"],
    inside: [...PATH, "EnableECSManagedTags"],
  });
  expect(document.isMade?.([]) ?? false).toBe(false);
  expect(document.surroundings?.task?.()).toBeUndefined();
});

it("says nothing of names in another case, which Step Functions does", () => {
  expect(runDocument(started({ launchType: "FARGATE" }), { writtenAt }).misspelt).toEqual([]);
});

it("takes no fix where something makes the text", () => {
  expect(runDocument(started({}), { writtenAt, isMade: true }).isMade?.([])).toBe(true);
});
