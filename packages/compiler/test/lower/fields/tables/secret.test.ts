import { parameter, resource, secret, service, stack, text } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop } from "../../lowered.ts";

const data = stack("data", {
  Login: resource("AWS::SecretsManager::Secret", {}),
  Token: resource("AWS::SSM::Parameter", { Type: "String", Value: "none" }),
});
const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } });

function codesWith(KEY: unknown): readonly string[] {
  const props = { cpu: 256, memory: 512, image: IMAGE, secrets: { KEY } };
  return codesOf(lowerShop({ workloads: [api, Reflect.apply(service, undefined, ["web", props])] }));
}

describe("a secret", () => {
  it.each([secret("prod/db"), secret(data.ref("Login")), parameter("/prod/db"), parameter(data.ref("Token"))])(
    "has a name, or the value of a noun for one",
    (given) => {
      expect(codesWith(given)).toEqual([]);
    },
  );

  it.each([
    ["a number", 5],
    ["a stack", data],
    ["an address", api.url("http")],
    ["text around a reference", text`${data.ref("Login")}:password`],
    ["what passes for a reference", { kind: "reference", of: "output", resource: { name: "data" } }],
  ])("has no other name: %s", (_what, name) => {
    for (const make of [secret, parameter]) {
      const codes = codesWith(Reflect.apply(make, undefined, [name]));
      expect(codes).toEqual(["config/property-type at services.web.secrets.KEY"]);
    }
  });
});
