import { describe, expect, it } from "vitest";
import { ports, service } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const auth = ports("auth", { http: 8080, admin: { containerPort: 9000 } });

describe("ports", () => {
  it("are declared for a service", () => {
    expect(auth).toMatchObject({ kind: "ports", name: "auth", ports: { http: 8080, admin: { containerPort: 9000 } } });
    expect(Object.isFrozen(auth.ports)).toBe(true);
  });

  it("give the service that has them the same addresses, and let it refer to itself", () => {
    const base = { cpu: 256, memory: 512, image: "auth:1.0" } as const;
    const api = service("auth", { ...base, ports: auth, environment: { SELF: auth.url("http") } });
    expect(referenceOf(api.url("admin"))).toEqual(referenceOf(auth.url("admin")));
    expect(referenceOf(auth.url("admin"))).toMatchObject({ service: "auth", containerPort: 9000 });
    // @ts-expect-error the port is called http
    api.url("htp");
  });
});
