import { app, loadBalancer, ports, queue, repository, service } from "ecs-dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { stacksOf } from "../../packages/compiler/src/model/assembly.ts";

const NAMES = ["api", "auth", "cart", "jobs", "mail", "search", "stock", "web"] as const;

const some = fc.subarray([...NAMES], { minLength: 1 });

/** Every resource as `stack/logical id`, of an app with these services: each has a repository, a queue and a route, and calls `auth`. */
function placesOf(names: readonly string[], registryStacks: number): readonly string[] {
  const edges = { even: loadBalancer("edge"), odd: loadBalancer("back") };
  const auth = ports("auth", { http: 8080 });
  const workloads = names.map((name) => {
    const edge = name.length % 2 === 0 ? edges.even : edges.odd;
    const calls = name === "auth" || !names.includes("auth") ? {} : { AUTH_URL: auth.url("http") };
    return service(name, {
      cpu: 256,
      memory: 512,
      image: repository(`shop/${name}`).tag("v1"),
      ports: name === "auth" ? auth : { http: 8080 },
      environment: { JOBS_URL: queue(`${name}-jobs`).url({ access: "send" }), ...calls },
      routes: { http: edge.route({ path: `/${name}/*`, priority: NAMES.findIndex((one) => one === name) + 1 }) },
    });
  });
  const { assembly } = lower(app("shop", { workloads, registryStacks }), "default");
  return stacksOf(assembly).flatMap(({ name, template }) =>
    Object.keys(template.Resources).map((id) => `${name}/${id}`),
  );
}

it("a resource stays in its stack when others come and go", () => {
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 4 }), (names, others, stacks) => {
      const all = new Set(placesOf([...new Set([...names, ...others])], stacks));
      expect(placesOf(names, stacks).filter((place) => !all.has(place))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it("a stack that a workload has for itself is the same whatever comes and goes", () => {
  const stackOf = (names: readonly string[]) =>
    placesOf(names, 1).filter((place) => place.startsWith("shop-default-web/"));
  expect(stackOf(["web"]).length).toBeGreaterThan(5);
  expect(stackOf(NAMES.filter((name) => name !== "auth"))).toEqual(stackOf(["web"]));
});
