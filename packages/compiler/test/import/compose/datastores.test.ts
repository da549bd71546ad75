import { expect, it } from "vitest";
import { datastoreOf, isTool } from "../../../src/import/compose/datastores.ts";

it.each([
  ["postgres:16", 5432, 999],
  ["postgres:16-alpine", 5432, 70],
  ["docker.io/bitnami/postgresql@sha256:x", 5432, 1001],
  ["localhost:5000/redis", 6379, 999],
  ["example/api:1", undefined, undefined],
  [undefined, undefined, undefined],
])("knows what %s keeps", (image, port, uid) => {
  const datastore = datastoreOf(image);
  expect([datastore?.port, datastore?.uid]).toEqual([port, uid]);
});

it("knows what is not for the internet", () => {
  expect([isTool("docker.io/axllent/mailpit:latest"), isTool("nginx:1"), isTool(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
