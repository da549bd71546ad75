import { expect, it } from "vitest";
import type { ExistingConnection } from "../../../src/lower/resolve/connections.ts";
import { numberOf, waysToExisting } from "../../../src/lower/resolve/existing-services.ts";

const subject: ExistingConnection["subject"] = { node: {}, at: [], label: "services.auth", words: 'service "auth"' };
const props = { namespace: "platform", ports: { http: 8080 }, securityGroup: "sg-0123456789abcdef0" };

function connection(port: string, more: object = {}): Omit<ExistingConnection, "client"> {
  return { server: { name: "auth", subject, props: { ...props, ...more } }, port, subject, variable: "AUTH_URL" };
}

it("knows the number of a port that the service has, and of no other", () => {
  expect(numberOf(connection("http"))).toBe(8080);
  expect(numberOf(connection("constructor"))).toBeUndefined();
});

it("names a way by its group and port", () => {
  const connections = [connection("http"), connection("constructor"), connection("http", { securityGroup: undefined })];
  expect(waysToExisting(connections)).toEqual([
    { id: "Sg0123456789abcdef0Access8080", group: "sg-0123456789abcdef0", port: 8080 },
  ]);
});
