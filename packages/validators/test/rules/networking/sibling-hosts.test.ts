import { expect, it } from "vitest";
import { siblingHosts } from "../../../src/rules/networking/sibling-hosts.ts";
import type { Subjects } from "../../../src/rule.ts";
import { UNKNOWN, type Unknown } from "../../../src/unknown.ts";

const container = (name: string, value: string) => ({ name: "web", environment: [{ name, value }] });
type Task = Subjects["taskDefinition"];
const beside = (networkMode: Task["networkMode"], ...names: readonly (string | Unknown)[]): Task => ({
  networkMode,
  containerDefinitions: [{ name: "web" }, ...names.map((name): { readonly name: string | Unknown } => ({ name }))],
});
const hosts = (name: string, value: string, task = beside("awsvpc", "cache", "db")) =>
  siblingHosts({ container: container(name, value), task, label: '"web"' }).map(({ host, port }) => `${host}:${port}`);

it.each([
  ["CACHE", "redis://cache:6379/0", ["cache:6379"]],
  ["CACHE", "redis://user:pass@cache", ["cache:"]],
  ["CACHE", "cache:6379", ["cache:6379"]],
  ["CACHE_HOST", "cache", ["cache:"]],
  ["HOSTNAME", "db", ["db:"]],
  ["CACHE", "cache", []],
  ["CACHE", "cache:1", []],
  ["CACHE", "cache.shop.local:6379", []],
  ["CACHE", "https://cache.example.com", []],
  ["CACHE", "redis://web:6379", []],
  ["CACHE", "other:6379", []],
  ["CACHE", "at cache:6379", []],
  ["CACHE", "at redis://cache:6379", []],
  ["CACHE_HOST", "the cache", []],
  ["CACHE_HOST", "cache of web", []],
  ["CACHE_HOSTS", "cache", []],
  ["HOST_ID", "cache", []],
])("finds in %s=%s %j", (name, value, expected) => {
  expect(hosts(name, value)).toEqual(expected);
});

it("asks for a task whose containers share a network, and have other names that are known", () => {
  expect(hosts("CACHE", "cache:6379", beside("bridge", "cache"))).toEqual([]);
  expect(hosts("CACHE", "cache:6379", beside(UNKNOWN, "cache"))).toEqual([]);
  expect(hosts("CACHE", "cache:6379", beside("awsvpc", UNKNOWN))).toEqual([]);
  expect(hosts("CACHE", "cache:6379", beside("awsvpc", UNKNOWN, "cache"))).toEqual(["cache:6379"]);
  expect(hosts("CACHE", "cache:6379", beside("awsvpc"))).toEqual([]);
});
