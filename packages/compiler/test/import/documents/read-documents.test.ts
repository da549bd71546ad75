import { expect, it } from "vitest";
import { readDocument, readDocuments } from "../../../src/import/documents/read-documents.ts";
import { sourceOf } from "../imported.ts";
import { CONTAINER, SERVICE, TASK } from "./importing.ts";

it("finds the documents of a folder, in every form", () => {
  const source = sourceOf({
    "a.json": JSON.stringify(TASK),
    "b.yml": "family: b\ncontainerDefinitions: [{ name: b, image: b }]\n",
    "c.json": JSON.stringify({ taskDefinition: TASK, tags: [] }),
    "e.json": JSON.stringify({ services: [SERVICE] }),
    "package.json": "{}",
    "note.txt": "family",
    "broken.json": '{ "containerDefinitions": ',
  });
  const { files, unreadable } = readDocuments(source);
  expect(files.map(({ file, documents }) => [file, ...documents.map(({ kind }) => kind)])).toEqual([
    ["a.json", "taskDefinition"],
    ["b.yml", "taskDefinition"],
    ["c.json", "taskDefinition"],
    ["e.json", "service"],
  ]);
  expect(unreadable.map(({ file }) => file)).toEqual(["broken.json"]);
});

it("reads a list of containers that is named", () => {
  const from = readDocument(sourceOf({ "a.json": JSON.stringify([CONTAINER]) }), "a.json", true);
  expect(from).toMatchObject({ documents: [{ kind: "taskDefinition" }] });
});

it("says why a file that is named cannot be read", () => {
  const source = sourceOf({ "a.json": "{" });
  expect(readDocument(source, "a.json", true)).toMatchObject({ file: "a.json", problem: expect.any(String) });
  expect(readDocument(source, "gone.json", true)).toBeUndefined();
});
