import * as fc from "fast-check";
import { loadBalancer, service, type Redirect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, templateOf } from "../lowered.ts";

function prioritiesOf(redirects: readonly Redirect[]): readonly unknown[] {
  const routes = { http: loadBalancer("edge", { redirects }).route() };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
  const { Resources } = templateOf(lowerShop({ workloads: [api] }), "shop-production-platform");
  const rules = Object.values(Resources).filter(({ Type }) => Type.endsWith("::ListenerRule"));
  return rules.map(({ Properties }) => Reflect.get(Object(Properties), "Priority"));
}

it("has a number up to 200, whatever it is of, which others do not move", () => {
  const redirect = { host: "www.example.com", to: "https://example.com" };
  const [own] = prioritiesOf([redirect]);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,9}$/), (name) => {
      const [other, again] = prioritiesOf([{ host: `${name}.example.org`, to: "https://example.com" }, redirect]);
      expect(other).toBeGreaterThanOrEqual(1);
      expect(other).toBeLessThanOrEqual(200);
      expect([again, undefined]).toContain(other === own ? undefined : own);
    }),
    { numRuns: 30 },
  );
});
