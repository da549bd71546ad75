import { type Reference, resource, service, type Service, stack, task } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../src/model/deployment-order.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const size = { cpu: 256, memory: 512, image: IMAGE } as const;
/** A service of that name, as it is before it refers to what refers to it. */
const named = (name: string) => service(name, { ...size, ports: { http: 80 } });
const holding = (name: string, value: Reference<"output">) =>
  stack(name, { Value: resource("AWS::SSM::Parameter", { Type: "String", Value: value }) });
const using = (name: string, VALUE: Reference) =>
  service(name, { ...size, ports: { http: 80 }, environment: { VALUE } });

function shopOf(...workloads: readonly Service[]) {
  return lowerShop({ workloads });
}

const HELP = "Put what takes it into a stack of its own, of which nothing that is deployed earlier takes a value.";

describe("what takes a value of a workload", () => {
  it("is not before it: a stack that the workload takes of", () => {
    const data = holding("data", named("api").securityGroup());
    const shop = shopOf(using("api", data.ref("Value")));
    expect(codesOf(shop)).toEqual(["config/deployment-cycle at stacks.data.Value.Value"]);
    expect(textsOf(shop)).toEqual([
      [
        'Resource "Value" of stack "data" takes the security group of service "api" at `Value`, so that stack "data" waits for it; but service "api" waits for stack "data".',
        HELP,
      ],
    ]);
  });

  it("is not before it by way of others", () => {
    const data = holding("data", named("api").taskDefinition());
    const more = holding("more", data.ref("Value"));
    const auth = using("auth", more.ref("Value"));
    const shop = shopOf(using("api", auth.securityGroup()), auth);
    expect(codesOf(shop)).toEqual(["config/deployment-cycle at services.api.environment.VALUE"]);
    expect(textsOf(shop)[0]?.[0]).toBe(
      'Service "api" takes the security group of service "auth" at `environment.VALUE`, so that service "api" waits for it; but service "auth" waits for stack "more", stack "more" waits for stack "data" and stack "data" waits for service "api".',
    );
  });

  it("is not the workload itself", () => {
    const shop = shopOf(using("api", named("api").securityGroup()));
    expect(codesOf(shop)).toEqual(["config/deployment-cycle at services.api.environment.VALUE"]);
    expect(textsOf(shop)).toEqual([
      [
        'Service "api" takes the security group of service "api" at `environment.VALUE`, which is known once it is deployed itself.',
        "Remove it here; what needs it can stand in a stack.",
      ],
    ]);
  });

  it("is not a task that the workload waits for", () => {
    const api = named("api");
    const migrate = task("migrate", { ...size, environment: { GROUP: api.securityGroup() }, before: [api] });
    expect(codesOf(lowerShop({ workloads: [api, migrate] }))).toEqual([
      "config/deployment-cycle at tasks.migrate.environment.GROUP",
    ]);
  });

  it("is told of once for each cycle", () => {
    const shop = shopOf(using("api", named("web").securityGroup()), using("web", named("api").securityGroup()));
    expect(codesOf(shop)).toEqual(["config/deployment-cycle at services.api.environment.VALUE"]);
  });

  it("may be called by the workload: an address may be had later", () => {
    const data = holding("data", named("api").taskDefinition());
    const auth = using("auth", data.ref("Value"));
    const shop = shopOf(using("api", auth.url("http")), auth);
    expect(codesOf(shop)).toEqual([]);
    expect(deploymentOrder(shop.assembly).flat()).toEqual(
      ["platform", "api", "stack-data", "auth", "api"].map((name) => `shop-production-${name}`),
    );
  });

  it("may be what nothing waits for", () => {
    const tools = holding("tools", named("api").securityGroup());
    expect(codesOf(lowerShop({ workloads: [named("api")], resources: [tools] }))).toEqual([]);
    expect(codesOf(shopOf(named("api"), using("web", named("api").securityGroup())))).toEqual([]);
  });
});
