import { app, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { sharedStacks } from "../../../src/lower/checks/shared-stacks.ts";
import { lower } from "../../../src/lower/lower.ts";
import { IMAGE } from "../lowered.ts";

function assemblyIn(environment: string, region: string, name = "api") {
  const api = service(name, { cpu: 256, memory: 512, image: IMAGE });
  const environments = { [environment]: { account: "123456789012", region } };
  return lower(app("shop", { environments, define: () => ({ workloads: [api] }) }), environment).assembly;
}

describe("sharedStacks", () => {
  it("are none without an earlier environment, in another region, or under other names", () => {
    expect(sharedStacks(assemblyIn("a", "eu-west-1"), [])).toEqual([]);
    expect(sharedStacks(assemblyIn("a", "eu-west-1"), [assemblyIn("a", "us-east-1")])).toEqual([]);
    expect(sharedStacks(assemblyIn("a", "eu-west-1"), [assemblyIn("b", "eu-west-1")])).toEqual([]);
  });

  it("are those of one name, whatever the case of its letters", () => {
    const shared = sharedStacks(assemblyIn("a-b", "eu-west-1", "c"), [assemblyIn("A", "eu-west-1", "B-c")]);
    expect(shared.map(({ stack, owned }) => [stack.name, owned.name])).toEqual([["shop-a-b-c", "shop-A-B-c"]]);
  });
});
