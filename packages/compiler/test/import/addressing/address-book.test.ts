import { describe, expect, it } from "vitest";
import { addressed, addressedParts, mentions, type AddressBook } from "../../../src/import/addressing/address-book.ts";
import { Call, Constant } from "../../../src/import/draft.ts";
import { joined } from "../../../src/import/reading/open-text.ts";
import { shown } from "../shown.ts";

const api = new Constant("api", new Call("service", ["api"]));
const db = new Constant("db", new Call("service", ["db"]));
const BOOK: AddressBook = new Map([
  ["api", { constant: () => api, ports: new Map([["http", 8080]]) }],
  ["db", { constant: () => db, ports: new Map([["postgres", 5432]]) }],
]);

describe("a variable that names a service", () => {
  it.each([
    ["API", "http://api:8080", 'api.url("http")'],
    ["API", "http://api:8080/v1", 'api.url("http", { path: "/v1" })'],
    ["API", "grpc://api:8080", 'api.url("http", { scheme: "grpc" })'],
    ["API", "api:8080", 'api.address("http")'],
    ["DB_HOST", "db", 'db.host("postgres")'],
    ["DB", "postgres://u:p@db:5432/app?x=1", 'text`postgres://u:p@${db.address("postgres")}/app?x=1`'],
    ["DB", "postgres://u@db/app", 'text`postgres://u@${db.host("postgres")}/app`'],
    ["BOTH", "api:8080,db:5432", 'text`${api.address("http")},${db.address("postgres")}`'],
    ["MODE", "api", '"api"'],
    ["API", "http://api:9999", '"http://api:9999"'],
    ["API", "https://api.example.com", '"https://api.example.com"'],
    ["NAME", "my-api:8080", '"my-api:8080"'],
  ])("has references: %s=%s", (variable, text, code) => {
    expect(shown(joined(addressed(variable, text, BOOK)))).toBe(code);
  });

  it("leaves what is not text as it is", () => {
    const tag = new Call("deployParameter", ["Tag"]);
    expect(shown(joined(addressedParts("X", ["http://api:8080/", tag], BOOK)))).toBe(
      'text`${api.url("http", { path: "/" })}${deployParameter("Tag")}`',
    );
  });
});

it("finds hosts with their ports, whoever they are", () => {
  expect(mentions("redis://cache:6379/0,kafka:9092 x:y")).toEqual([
    { host: "cache", port: 6379 },
    { host: "kafka", port: 9092 },
  ]);
});
