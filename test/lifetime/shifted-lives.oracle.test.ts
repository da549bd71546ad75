import {
  app,
  blueGreen,
  canary,
  type Deployment,
  linear,
  loadBalancer,
  rolling,
  type RouteProps,
  service,
} from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { treeOfApp } from "./editor/compile-shop.ts";
import { Account } from "./model/account.ts";
import { DEPLOY_SH, deployTree, refusedBefore } from "./model/deploy-tree.ts";
import { SERVICE } from "./model/resource-types.ts";
import { sidesInWords } from "./model/shift.ts";
import type { Tree } from "./model/tree.ts";

interface Step {
  readonly route?: RouteProps;
  readonly deployment?: Deployment;
  /** Another one is a new task definition. */
  readonly version?: number;
  readonly isInternal?: boolean;
  readonly on?: "edge" | "inner";
  readonly hasAdmin?: boolean;
}

function treeOf({ route = { path: "/api/*" }, deployment = blueGreen(), version = 1, ...others }: Step): Tree {
  const { isInternal = false, hasAdmin = false, on = "edge" } = others;
  const listeners = route.test?.listener === undefined ? {} : { 8443: {} };
  const edge = loadBalancer(on, { internal: isInternal, listeners });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: `public.ecr.aws/docker/library/nginx:1.${version}`,
    environment: { VERSION: version },
    ports: { http: 8080, admin: 9000 },
    routes: { http: edge.route(route), ...(hasAdmin ? { admin: edge.route({ path: "/admin/*" }) } : {}) },
    deployment,
  });
  return treeOfApp(app("shop", { workloads: [api] }));
}

/** What each step meets, and which target groups have the traffic after it. */
function lived(steps: readonly Step[], how = DEPLOY_SH) {
  const account = new Account();
  return steps.map((step) => {
    const tree = treeOf(step);
    const refused = refusedBefore(account, tree);
    const met = refused.length > 0 ? refused : deployTree(account, tree, how);
    const stack = account.stack("us-east-1", "shop-default-api");
    const live = [...(stack?.resources.values() ?? [])].find(({ type }) => type === SERVICE);
    return [...met.map(({ kind }) => kind), sidesInWords(account, live)].join(" ");
  });
}

const ROLLED = rolling();
const OTHER = { path: "/v2/*" };
const WIDER = { path: ["/api/*", "/v2/*"] };
const STICKY = { path: "/api/*", stickiness: { durationSeconds: 600 } };
const APART = { path: "/api/*", test: { listener: 8443 } };
const TESTED = { path: "/api/*", test: { header: { "X-Test": "green" } } };

describe("a service whose traffic is shifted", () => {
  it.each<readonly [string, readonly Step[], readonly string[]]>([
    [
      "goes to and fro",
      [{}, { version: 2 }, { version: 3 }, { version: 4 }],
      ["primary", "alternate", "primary", "alternate"],
    ],
    [
      "stays where it is when nothing changes",
      [{}, { version: 2 }, { version: 2 }],
      ["primary", "alternate", "alternate"],
    ],
    ["goes back to the version before", [{}, { version: 2 }, { version: 1 }], ["primary", "alternate", "primary"]],
    [
      "changes its route while the alternate group has the tasks",
      [{}, { version: 2 }, { version: 2, route: OTHER }, { version: 2, route: WIDER }, { version: 3 }],
      ["primary", "alternate", "primary", "alternate", "primary"],
    ],
    [
      "changes its route and its version at once",
      [{}, { version: 2 }, { version: 3, route: WIDER }, { version: 4, route: { priority: 7 } }],
      ["primary", "alternate", "primary", "alternate"],
    ],
    [
      "changes a rule in place",
      [
        { route: { priority: 7 } },
        { version: 2, route: { priority: 7 } },
        { version: 2, route: { priority: 7, path: "/v2/*" } },
      ],
      ["primary", "alternate", "alternate"],
    ],
    [
      "gets test traffic, and loses it",
      [{}, { version: 2 }, { version: 2, route: TESTED }, { version: 2 }],
      ["primary", "alternate", "primary", "alternate"],
    ],
    [
      "becomes sticky, and is so no longer",
      [
        {},
        { version: 2 },
        { version: 2, route: STICKY },
        { version: 3, route: STICKY },
        { version: 3 },
        { version: 4 },
      ],
      ["primary", "alternate", "alternate", "primary", "primary", "alternate"],
    ],
    [
      "is sticky, rolls, and rolls no more",
      [{ route: STICKY }, { version: 2, route: STICKY, deployment: ROLLED }, { version: 3, route: STICKY }],
      ["primary", "primary", "alternate"],
    ],
    [
      "matches others as it becomes sticky, which is refused, and as it is so no longer",
      [{}, { route: { ...OTHER, stickiness: {} } }, { route: STICKY }, { version: 2, route: WIDER }],
      ["primary", "group-not-sticky primary", "primary", "alternate"],
    ],
    [
      "gets another route as it becomes sticky, which is refused",
      [{}, { route: STICKY, hasAdmin: true }, { route: STICKY }, { route: STICKY, hasAdmin: true }],
      ["primary", "group-not-sticky primary", "primary", "alternate+primary"],
    ],
    [
      "gets test traffic on a listener that comes with it, tells it by a header instead, and loses it",
      [{}, { route: APART }, { version: 2, route: APART }, { version: 2, route: TESTED }, { version: 2 }],
      ["primary", "alternate", "primary", "alternate", "primary"],
    ],
    [
      "rolls again",
      [{}, { version: 2 }, { version: 2, deployment: ROLLED }, { version: 3, deployment: ROLLED }],
      ["primary", "alternate", "primary", "primary"],
    ],
    [
      "rolls no more",
      [{ deployment: ROLLED }, {}, { version: 2 }, { deployment: ROLLED, version: 2 }],
      ["primary", "alternate", "primary", "primary"],
    ],
    [
      "moves to another load balancer",
      [{}, { version: 2 }, { version: 2, on: "inner" }, { version: 3, on: "inner" }, { version: 3 }],
      ["primary", "alternate", "primary", "alternate", "primary"],
    ],
    [
      "becomes internal",
      [{}, { version: 2 }, { version: 2, isInternal: true }, { version: 3 }],
      ["primary", "alternate", "primary", "primary"],
    ],
    [
      "changes its strategy",
      [{}, { version: 2, deployment: canary() }, { version: 3, deployment: linear() }],
      ["primary", "alternate", "primary"],
    ],
    [
      "gets another route",
      [{}, { version: 2 }, { version: 2, hasAdmin: true }, { version: 3 }],
      ["primary", "alternate", "primary", "alternate"],
    ],
    [
      "changes a route while those of another have their tasks on the other side",
      [{}, { hasAdmin: true }, { hasAdmin: true, route: OTHER }, { hasAdmin: true, route: OTHER, version: 2 }],
      ["primary", "alternate+primary", "primary+alternate", "alternate+primary"],
    ],
    [
      "rolls again only once the routes on the other side are gone",
      [{}, { hasAdmin: true }, { hasAdmin: true, deployment: ROLLED }, {}, { deployment: ROLLED }],
      ["primary", "alternate+primary", "sides-apart alternate+primary", "primary", "primary"],
    ],
  ])("%s", (_name, steps, met) => {
    expect(lived(steps)).toEqual(met);
  });

  it("would send requests to an empty group if a rule had the weights of its template", () => {
    const steps = [
      { route: { priority: 7 } },
      { version: 2, route: { priority: 7 } },
      { version: 2, route: { priority: 7, path: "/v2/*" } },
    ];
    expect(lived(steps, {})).toEqual(["primary", "alternate", "empty-group primary"]);
    const home = [{}, { version: 2 }, { version: 2, deployment: ROLLED }];
    expect(lived(home, {}).at(-1)).toContain("empty-group");
  });
});
