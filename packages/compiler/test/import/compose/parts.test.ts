import { expect, it } from "vitest";
import { otherNames, partsOf } from "../../../src/import/compose/parts.ts";
import { normalized } from "../../../src/import/compose/normalize.ts";
import { compose } from "./setting-of.ts";

function parts(services: Readonly<Record<string, string>>) {
  return partsOf(Object.entries(services).map(([key, text]) => ({ key, given: normalized(compose(text)) })));
}

it("gives names that ECS takes, each once", () => {
  expect(parts({ my_db: "image: a", "my.db": "image: a", "1st": "image: a" }).map(({ name }) => name)).toEqual([
    "my-db",
    "my-db-2",
    "service-1st",
  ]);
});

it("knows the ports of a service by what publishes, exposes or calls them", () => {
  const [api, db, mq] = parts({
    api: "image: a\nports: ['80:3000']\nexpose: [9000]\nenvironment: { MQ: 'amqp://queue:5673' }",
    db: "image: postgres:16",
    mq: "image: b\ncontainer_name: queue",
  });
  expect([...(api?.ports ?? [])]).toEqual([
    ["http", 3000],
    ["http-9000", 9000],
  ]);
  expect([...(db?.ports ?? [])]).toEqual([["postgres", 5432]]);
  expect([...(mq?.ports ?? [])]).toEqual([["http", 5673]]);
});

it("knows what runs to its end, and who waits for it", () => {
  const made = parts({
    migrate: "image: a\nrestart: 'no'",
    seed: "image: a\ndeploy: { mode: replicated-job }",
    web: "image: a\nrestart: 'no'\nports: ['80']",
    api: "image: a\ndepends_on: { migrate: { condition: service_completed_successfully } }",
  });
  expect(made.map(({ before }) => before)).toEqual([["api"], [], undefined, undefined]);
});

it("has other names by which a service is called", () => {
  expect(otherNames(normalized(compose("container_name: a\nhostname: b\nnetworks: { x: { aliases: [c] } }")))).toEqual([
    "a",
    "b",
    "c",
  ]);
});
