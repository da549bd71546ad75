import { describe, expect, it } from "vitest";
import { exampleHelp, exampleOf, settingsExample } from "../../../../src/lower/nouns/examples/examples.ts";

describe("exampleHelp", () => {
  it("shows a property, an entry of a map and an entry of an array", () => {
    expect(exampleHelp("a service", ["ports"])).toBe("Write it like `ports: { http: 8080 }`.");
    expect(exampleHelp("a service", ["ports", "admin"])).toBe("Write it like `admin: 8080`.");
    expect(exampleHelp("a service", ["secrets", "db-url"])).toBe('Write it like `"db-url": secret("prod/db")`.');
    expect(exampleHelp("an app", ["repositories", 0])).toBe('Write it like `repository("shop/api")`.');
  });

  it.each([
    ["a load balancer", ["defaultAction"], "Write it like `defaultAction: { fixedResponse: 404 }`."],
    ["a service", ["linuxParameters", "tmpfs", "/tmp"], 'Write it like `"/tmp": 64`.'],
    ["gitHubActions(…)", ["on"], 'Write it like `on: { production: { branch: "main" } }`.'],
  ])("shows of %s what %j is", (words, path, help) => {
    expect(exampleHelp(words, path)).toBe(help);
  });

  it("tells the check of a container from that of a route", () => {
    expect(exampleHelp("a service", ["healthCheck"])).toContain("command:");
    expect(exampleHelp("a route", ["healthCheck"])).toBe('Write it like `healthCheck: "/health"`.');
  });

  it("shows nothing where it knows no example", () => {
    expect(exampleHelp("a service", ["user"])).toBeUndefined();
    expect(exampleHelp("a share", ["ports"])).toBeUndefined();
  });
});

it("shows a property with its value, and the call of a noun", () => {
  expect(exampleOf("a service", ["cpu"])).toBe("cpu: 256");
  expect(settingsExample("a cluster")).toBe('cluster({ name: "shop" })');
  expect(settingsExample("a shop")).toBeUndefined();
});
