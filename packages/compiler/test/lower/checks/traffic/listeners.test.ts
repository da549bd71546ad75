import { describe, expect, it } from "vitest";
import { hash } from "../../../../src/lower/resolve/names.ts";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";
import { onEdge, web } from "../../routed.ts";

describe("routes on one listener", () => {
  it("name two routes of one priority, and a number that is free", () => {
    const lowered = lowerShop({
      workloads: [web("api", onEdge({ path: "/a", priority: 5 })), web("cart", onEdge({ path: "/b", priority: 5 }))],
    });
    expect(lowered.findings).toMatchObject([
      {
        code: "config/route-priority",
        severity: "error",
        message:
          'Routes of service "api" and service "cart" have the priority 5 on load balancer "edge": path "/b", and path "/a".',
        help: "Set `priority` of this route to 6.",
        related: [{ source: { label: "services.api.routes.http" } }],
      },
    ]);
  });

  it("name two routes whose hashes meet", () => {
    const slot = (name: string) => hash(JSON.stringify(["edge", name, [], [`/${name}`]])) % 3600;
    const names = Array.from({ length: 400 }, (_, index) => `web${index}`);
    const [first, second] = names.flatMap((one) => {
      const other = names.find((name) => name !== one && slot(name) === slot(one));
      return other === undefined ? [] : [[one, other]];
    })[0] ?? ["", ""];
    const workloads = [first, second].map((name) => web(String(name), onEdge({ path: `/${name}` })));
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-priority"]);
  });

  it("are reported where two match the same requests", () => {
    const lowered = lowerShop({ workloads: [web("api", onEdge({ path: "/a" })), web("cart", onEdge({ path: "/a" }))] });
    expect(codesOf(lowered)).toEqual(["config/route-duplicate at services.cart.routes.http"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Routes of service "api" and service "cart" both match path "/a" on load balancer "edge"; only one of them would get requests.',
        "Give one of them another `path` or `host`, or remove it; to share the requests, give each a `weight`.",
      ],
    ]);
  });

  it("report the 101st rule of a listener", () => {
    const workloads = Array.from({ length: 101 }, (_, index) =>
      web(`web${index}`, onEdge({ path: `/${index}`, priority: index + 1 })),
    );
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-limit"]);
  });

  it("tell of their number alone where they are too many, whatever their priorities", () => {
    const workloads = Array.from({ length: 101 }, (_, index) =>
      web(`web${index}`, onEdge({ path: `/${index}`, priority: 7 })),
    );
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-limit"]);
  });

  it("may be a hundred", () => {
    const workloads = Array.from({ length: 100 }, (_, index) =>
      web(`web${index}`, onEdge({ path: `/${index}`, priority: index + 1 })),
    );
    expect(lowerShop({ workloads }).findings).toEqual([]);
  });
});

describe("a fix of routes on one listener", () => {
  const fixesOf = (workloads: Parameters<typeof lowerShop>[0]["workloads"]) =>
    lowerShop({ workloads }).findings.map(({ configFix: { title, source, value } = NO_FIX }) => [
      title,
      source.label,
      source.path,
      value,
    ]);

  it("gives those of one priority numbers that nothing else has", () => {
    const names = ["api", "cart", "web"];
    expect(fixesOf(names.map((name) => web(name, onEdge({ path: `/${name}`, priority: 5 }))))).toEqual([
      [
        'Set `priority` of the route to port "http" of service "cart" to 6',
        "services.cart.routes.http",
        ["priority"],
        6,
      ],
      ['Set `priority` of the route to port "http" of service "web" to 7', "services.web.routes.http", ["priority"], 7],
    ]);
  });

  it("moves a hidden one before the other, or the other behind it", () => {
    const hidden = (priority: number) => [
      web("api", onEdge({ path: "/*", priority })),
      web("cart", onEdge({ path: "/cart", priority: 9 })),
    ];
    expect(fixesOf(hidden(3)).map(([, label, , value]) => [label, value])).toEqual([["services.cart.routes.http", 2]]);
    expect(fixesOf(hidden(1)).map(([, label, , value]) => [label, value])).toEqual([["services.api.routes.http", 10]]);
  });
});

const NO_FIX = { title: "", source: { label: "", path: [] }, value: 0 };
