import { expect, expectTypeOf, it } from "vitest";
import { referenceOf } from "../../src/inspect.ts";
import { app, service, type ExistingService } from "../../src/index.ts";

const auth = service.existing("auth", { namespace: "platform", ports: { http: 8080 } });

it("is its name and what is known of it", () => {
  expect(auth).toMatchObject({ kind: "existing-service", source: "existing", name: "auth" });
  expect(auth.props).toEqual({ namespace: "platform", ports: { http: 8080 } });
  expect(Object.isFrozen(auth.props)).toBe(true);
});

it("has the addresses of its ports, and of no other", () => {
  expectTypeOf(auth).toEqualTypeOf<ExistingService<"http">>();
  expect(referenceOf(auth.url("http"))).toMatchObject({
    service: "auth",
    port: "http",
    containerPort: 8080,
    existing: auth,
  });
  // @ts-expect-error Argument of type '"htp"' is not assignable to parameter of type '"http"'.
  expect(referenceOf(auth.host("htp"))).toMatchObject({ service: "auth", port: "htp" });
});

it("is not among the workloads", () => {
  // @ts-expect-error Property 'securityGroup' is missing in type 'ExistingService<"http">'.
  expect(app("shop", { workloads: [auth] })).toBeDefined();
});
