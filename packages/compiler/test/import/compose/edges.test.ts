import { describe, expect, it } from "vitest";
import { Edges } from "../../../src/import/compose/edges.ts";
import { partsOf } from "../../../src/import/compose/parts.ts";
import { Constants } from "../../../src/import/weaving/constants.ts";
import { remarks, shown } from "../shown.ts";
import { compose, verdicts } from "./setting-of.ts";

function routes(services: Readonly<Record<string, string>>) {
  const parts = partsOf(Object.entries(services).map(([key, text]) => ({ key, given: compose(text) })));
  const constants = new Constants();
  const edges = new Edges(parts, constants);
  const all = Object.fromEntries(parts.map((part) => [part.name, shown(edges.routesTo(part, undefined, undefined))]));
  return {
    all,
    edge: shown(constants.get("load-balancer:edge")?.value),
    told: parts.flatMap(({ given }) => verdicts(remarks(given)).filter((each) => each.startsWith("ports"))),
  };
}

describe("ports that compose publishes", () => {
  it("are those of one load balancer, the usual one on 80", () => {
    expect(routes({ api: "image: a\nports: ['8080:8080']", web: "image: b\nports: ['80:3000']" })).toEqual({
      all: { api: "{ http: edge.route({ listener: 8080 }) }", web: "{ http: edge.route() }" },
      edge: 'loadBalancer("edge", { listeners: { "8080": {} } })',
      told: ["ports approximated"],
    });
  });

  it("stay inside where the internet does not reach them, or they keep data", () => {
    expect(
      routes({
        a: "image: a\nports: ['127.0.0.1:80:80']",
        db: "image: 'postgres:16'\nports: ['5432:5432']",
        u: "image: u\nports: ['53:53/udp']",
      }),
    ).toEqual({
      all: { a: "{}", db: "{}", u: "{}" },
      edge: undefined,
      told: ["ports approximated", "ports approximated", "ports approximated"],
    });
  });

  it("are connections where they do not speak HTTP", () => {
    expect(routes({ mqtt: "image: a\nports: ['1883:1883']" }).all).toEqual({
      mqtt: "{ mqtt: tcp.listen({ port: 1883 }) }",
    });
  });

  it("are one service's, and TLS is the load balancer's", () => {
    const { all, told } = routes({ a: "image: a\nports: ['80:80', '443:443']", b: "image: b\nports: ['80:80']" });
    expect(all).toEqual({ a: "{ http: edge.route() }", b: "{}" });
    expect(told).toEqual(["ports.1 approximated", "ports left-out"]);
  });
});

it("has the routes of a proxy that ran beside the services", () => {
  const [part] = partsOf([{ key: "who", given: compose("image: a\nexpose: [80, 8081]") }]);
  if (part === undefined) throw new Error("No part was made.");
  const proxied = { host: "a.com", path: ["/w", "/w/*"], port: 8081 };
  expect(shown(new Edges([part], new Constants()).routesTo(part, "/ok", proxied))).toBe(
    '{ http-8081: edge.route({ path: ["/w", "/w/*"], host: "a.com", healthCheck: "/ok" }) }'.replace(
      "http-8081",
      '"http-8081"',
    ),
  );
});
