import { fileSystem as shared } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { fileSystem } from "../../../../src/lower/resources/file-system/kind.ts";

const reference = (output: string, access?: string) =>
  ({
    kind: "reference",
    of: "output",
    resource: shared("photos"),
    output,
    ...(access === undefined ? {} : { access }),
  }) as const;

it("gives what its stack has, and no right: those follow from mounts", () => {
  expect(["Id", "AccessPoint", "SecurityGroup"].every((output) => fileSystem.gives(reference(output)))).toBe(true);
  expect(fileSystem.gives(reference("url"))).toBe(false);
  expect(fileSystem.gives(reference("Id", "write"))).toBe(false);
  expect(fileSystem.outputOf(reference("Id"))).toBe("Id");
  expect(fileSystem.grants(reference("Id"), () => "")).toEqual([]);
});
