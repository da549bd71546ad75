import { cluster, loadBalancer, resource, service, stack, type Reference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { describe, expect, it } from "vitest";
import { isClusterArn } from "../../../src/lower/resources/cluster-values.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, textsOf } from "../lowered.ts";

function shopOf(shared: ReturnType<typeof cluster>, own: ReturnType<typeof cluster> | undefined = shared) {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment: { CLUSTER: shared.arn() } });
  const tools = stack("tools", { Arn: resource("AWS::SSM::Parameter", { Type: "String", Value: shared.arn() }) });
  return lowerShop({ cluster: own, workloads: [api], resources: [tools] });
}

function outputOf(reference: Reference) {
  const data = referenceOf(reference);
  if (data?.of !== "output") throw new Error("It is a value of a noun.");
  return data;
}

describe("the ARN of the cluster", () => {
  it.each([
    [{ name: "shared" }, "shared"],
    [{}, "shop-production"],
  ])("stands in stacks and in the environment of tasks: %j", (props, name) => {
    const shop = shopOf(cluster(props));
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, "shop-production-stack-tools", "Arn")).toMatchObject({
      Value: { "Fn::Sub": `arn:\${AWS::Partition}:ecs:\${AWS::Region}:\${AWS::AccountId}:cluster/${name}` },
    });
    expect(JSON.stringify(documentOf(shop, "taskDefinition", "api"))).toMatch(
      new RegExp(`"arn:aws:ecs:[a-z0-9-]+:\\d{12}:cluster/${name}"`),
    );
  });

  it("is that of the app", () => {
    const shop = shopOf(cluster({ name: "other" }), cluster());
    expect(codesOf(shop)).toEqual([
      "config/cluster-reference at services.api.environment.CLUSTER",
      "config/cluster-reference at stacks.tools.Arn.Value",
    ]);
    expect(textsOf(shop)[0]).toEqual([
      'Service "api" refers at `environment.CLUSTER` to a cluster that is not the app\'s.',
      "Give the app the cluster as `cluster`, as the same value in the same environment.",
    ]);
  });

  it.each(["shop", 7, null])(
    "asks nothing of a cluster that is made with %j, which is told where it stands",
    (props) => {
      expect(codesOf(shopOf(Reflect.apply(cluster, undefined, [props])))).toEqual(["config/property-type at cluster"]);
    },
  );

  it("is told apart from other values", () => {
    const reference = outputOf(cluster().arn());
    expect(isClusterArn(reference)).toBe(true);
    expect(isClusterArn({ ...reference, output: "name" })).toBe(false);
    expect(isClusterArn({ ...reference, access: "send" })).toBe(false);
    expect(isClusterArn({ ...reference, at: [] })).toBe(false);
    expect(isClusterArn(outputOf(loadBalancer("edge").arn()))).toBe(false);
  });
});
