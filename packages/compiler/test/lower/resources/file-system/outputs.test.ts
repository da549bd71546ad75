import { fileSystem } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { isFileSystem, valueOfFileSystem } from "../../../../src/lower/resources/file-system/outputs.ts";

const shared = fileSystem("shared", { backup: false });

it("tells a file system of the app from other volumes", () => {
  expect([shared, {}, { efs: "fs-1" }, "/var/run", undefined].map(isFileSystem)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it("asks for a value of the file system as it was made", () => {
  const resource = { kind: "file-system", source: "new", name: "shared", props: { backup: false } };
  const asked: unknown[] = [];
  const value = valueOfFileSystem(shared, "Id", (reference) => {
    asked.push(reference);
    return "fs-1";
  });
  expect(value).toBe("fs-1");
  expect(asked).toEqual([{ kind: "reference", of: "output", resource, output: "Id" }]);
});
