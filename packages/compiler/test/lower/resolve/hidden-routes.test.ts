import type { RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";
import { onEdge, web } from "../routed.ts";

function routed(...routes: readonly RouteProps[]) {
  return lowerShop({ workloads: routes.map((props, index) => web(["api", "cart"][index] ?? "web", onEdge(props))) });
}

describe("a route that another hides", () => {
  it("is reported where the config gives the order", () => {
    const lowered = routed({ path: "/api/*" }, { priority: 5 });
    expect(codesOf(lowered)).toEqual(["config/route-unreachable at services.api.routes.http"]);
    expect(textsOf(lowered)).toEqual([
      [
        expect.stringMatching(
          /^The route to port "http" of service "api", path "\/api\/\*", gets no request: the one of service "cart", every path, has the number 5, which comes before \d+, and takes them all\.$/,
        ),
        "Set `priority` of this route to 4.",
      ],
    ]);
  });

  it("stays where nothing is before the other, which goes behind it", () => {
    const [[, help] = []] = textsOf(routed({ path: "/a", priority: 2 }, { path: "/*", priority: 1 }));
    expect(help).toBe("Set `priority` of the other route to 3.");
  });

  it("is an error where the order is the compiler's", () => {
    const hidden = Array.from({ length: 40 }, (_, index) =>
      routed({ path: `/${index}` }, { path: [`/${index}`, "/x"] }),
    );
    const codes = new Set(hidden.flatMap(codesOf));
    expect(codes).toEqual(new Set(["config/route-order at services.api.routes.http"]));
    expect(hidden.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(0);
  });

  it.each<readonly RouteProps[]>([
    [
      { path: "/a", priority: 1 },
      { path: "/*", priority: 2 },
    ],
    [
      { path: "/a/*", priority: 2 },
      { path: "/a/b", priority: 1 },
    ],
    [
      { path: "/a", priority: 2 },
      { path: "/a", method: "GET", priority: 1 },
    ],
    [
      { path: "/a", method: "POST", priority: 2 },
      { path: "/a", method: "GET", priority: 1 },
    ],
  ])("is none of %j and %j", (...routes) => expect(codesOf(routed(...routes))).toEqual([]));
});
